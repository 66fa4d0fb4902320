/// Reports of mistakes: which of them the admins of a server or chat have handled, so that those who reported them hear it once.
@NullMarked
package okaybot.report;

import org.jspecify.annotations.NullMarked;
