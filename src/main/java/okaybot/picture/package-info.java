/// Pictures drawn from the content: who is who, a quotation, what was reported of a second season.
@NullMarked
package okaybot.picture;

import org.jspecify.annotations.NullMarked;
