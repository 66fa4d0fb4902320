/// Answers as lines of styled text, as wide as the window.
///
/// It must not decide what is a spoiler. What is covered never reaches the terminal.
@NullMarked
package okaybot.platform.console.render;

import org.jspecify.annotations.NullMarked;
