/// Tests of how updates are parsed and saved.
@NullMarked
package okaybot.platform.telegram.inbox;

import org.jspecify.annotations.NullMarked;
