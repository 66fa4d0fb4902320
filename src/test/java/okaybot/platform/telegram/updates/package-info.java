/// Tests of how updates are parsed and saved.
@NullMarked
package okaybot.platform.telegram.updates;

import org.jspecify.annotations.NullMarked;
