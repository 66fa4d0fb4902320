/// Tests of calls to the Bot API.
@NullMarked
package okaybot.platform.telegram.api;

import org.jspecify.annotations.NullMarked;
