/// Recognises what people say that is no question: that they want to die or hurt themselves, a greeting, thanks. What is recognised
/// is in the files `phrases_*.txt`, and what is answered in the bundle [IntentMessages].
@NullMarked
package okaybot.intent;

import org.jspecify.annotations.NullMarked;
