/// Lines typed at a terminal: the prompt, completion, and the terminal's own commands.
@NullMarked
package okaybot.platform.console.input;

import org.jspecify.annotations.NullMarked;
