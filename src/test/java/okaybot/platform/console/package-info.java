@NullMarked
package okaybot.platform.console;

import org.jspecify.annotations.NullMarked;
