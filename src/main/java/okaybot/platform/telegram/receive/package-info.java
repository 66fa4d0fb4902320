/// Where updates come in, by long polling or by webhook, and where they are kept until they are done with: none is lost
/// when the bot is killed, and none is worked on twice.
///
/// It must not know what an update says.
@NullMarked
package okaybot.platform.telegram.receive;

import org.jspecify.annotations.NullMarked;
