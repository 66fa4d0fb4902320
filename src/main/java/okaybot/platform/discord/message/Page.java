package okaybot.platform.discord.message;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;

/// A message's worth of an answer.
record Page(List<MessageTopLevelComponent> components) {
    Page {
        components = List.copyOf(components);
    }
}
