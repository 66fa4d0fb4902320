/// Answers as lines of styled text, as wide as the window.
///
/// This package must not decide what is a spoiler. Covered text never reaches the terminal.
@NullMarked
package okaybot.platform.console.render;

import org.jspecify.annotations.NullMarked;
