/// The terminal chat: answers lines from a terminal or a pipe.
///
/// It must not know single commands, nor decide what is a spoiler: it shows what the answer service gives it. Only this
/// package and those below it use JLine.
@NullMarked
package okaybot.platform.console;

import org.jspecify.annotations.NullMarked;
