/// The terminal chat: answers lines from a terminal or a pipe.
///
/// This package must neither know individual commands nor decide what is a spoiler: it shows what the answer service
/// returns. Only this package and those below it use JLine.
@NullMarked
package okaybot.platform.console;

import org.jspecify.annotations.NullMarked;
