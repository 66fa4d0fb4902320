/// The questions of `fan-questions.txt`, and how well they are answered.
@NullMarked
package okaybot.question;

import org.jspecify.annotations.NullMarked;
