/// Where updates are kept.
@NullMarked
package okaybot.platform.telegram.receive;

import org.jspecify.annotations.NullMarked;
