/// The terminal chat: reads lines from a terminal or a pipe, and sets answers as text of the window's width.
///
/// It must not know single commands, nor decide what is a spoiler: it shows what the answer service gives it. No other
/// package imports JLine.
@NullMarked
package okaybot.platform.console;

import org.jspecify.annotations.NullMarked;
