/// Where updates are kept.
@NullMarked
package okaybot.platform.telegram.updates;

import org.jspecify.annotations.NullMarked;
