package okaybot.platform.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/// Messages as they are sent. None of them pings anybody.
final class Messages {
    private Messages() {}

    static DataObject of(Page page) {
        try (var message = new MessageCreateBuilder().useComponentsV2()
                .addComponents(page.components())
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build()) {
            return message.toData();
        }
    }

    /// A sentence of the adapter's own.
    static DataObject of(String sentence) {
        return of(new Page(List.of(TextDisplay.of(sentence))));
    }

    /// The same, for the asker alone.
    static DataObject privately(DataObject message) {
        return message.put("flags", message.getInt("flags") | MessageFlag.EPHEMERAL.getValue());
    }
}
