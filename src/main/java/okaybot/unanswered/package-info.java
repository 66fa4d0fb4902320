/// Questions that nobody could answer: which of them are asked again and again, so that admins know what to write next.
///
/// Nothing here tells who asked. What somebody asked is kept as a keyed hash until several people have asked the same.
@NullMarked
package okaybot.unanswered;

import org.jspecify.annotations.NullMarked;
