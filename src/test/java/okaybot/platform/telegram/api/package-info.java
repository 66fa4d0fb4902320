/// How calls are paced.
@NullMarked
package okaybot.platform.telegram.api;

import org.jspecify.annotations.NullMarked;
