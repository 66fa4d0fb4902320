package okaybot.platform.discord.chat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import okaybot.platform.discord.event.EventDispatcher;
import okaybot.platform.discord.jda.LenientDataObject;

/// Receives messages on JDA's reading threads and passes on those that are meant for the bot. Edited messages are not answered
/// again.
///
/// @param hearsMentions whether mentions in guilds are answered, not only direct messages
public record MessageListener(DiscordMessageHandler handler, EventDispatcher dispatcher, boolean hearsMentions)
        implements
            EventListener {
    private static final String EVENT = "MESSAGE_CREATE";

    /// What Discord must send for it. With mentions, it sends all messages of all guilds; without, only direct messages.
    public static Set<GatewayIntent> intents(boolean hearsMentions) {
        return hearsMentions
                ? EnumSet.of(GatewayIntent.DIRECT_MESSAGES, GatewayIntent.GUILD_MESSAGES)
                : EnumSet.of(GatewayIntent.DIRECT_MESSAGES);
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof RawGatewayEvent raw && raw.getType().equals(EVENT)) {
            var message = new MessagePayload(raw.getJDA(), LenientDataObject.of(raw.getPayload()), Instant.now());
            if (isForBot(message)) {
                var _ = dispatcher.dispatch(message.guildId(), () -> handler.handle(message));
            }
        }
    }

    private boolean isForBot(MessagePayload message) {
        return (message.isDirect() || (hearsMentions && message.mentionsBot())) && message.isFromPerson();
    }
}
