@NullMarked
package okaybot.platform.telegram.ephemeral;

import org.jspecify.annotations.NullMarked;
