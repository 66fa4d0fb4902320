/// The program: the command line, and the one place where the parts are wired together and closed.
@NullMarked
package okaybot;

import org.jspecify.annotations.NullMarked;
