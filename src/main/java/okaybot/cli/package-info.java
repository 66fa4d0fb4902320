/// The subcommands of the command line, such as `okaybot doctor`. [okaybot.Main] lists them.
@NullMarked
package okaybot.cli;

import org.jspecify.annotations.NullMarked;
