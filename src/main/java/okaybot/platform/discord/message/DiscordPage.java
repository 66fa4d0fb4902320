package okaybot.platform.discord.message;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;

/// A message's worth of an answer.
record DiscordPage(List<MessageTopLevelComponent> components) {
    DiscordPage {
        components = List.copyOf(components);
    }
}
