package okaybot.platform.discord.message;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/// A message as it is sent. None pings anybody.
///
/// @param fields of its JSON object, all but the flags
public record DiscordMessage(String fields) {
    static DiscordMessage of(DiscordPage page) {
        try (var message = new MessageCreateBuilder().useComponentsV2()
                .addComponents(page.components())
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build()) {
            var json = message.toData().remove("flags").toString();
            return new DiscordMessage(json.substring(1, json.length() - 1));
        }
    }

    /// A sentence of the adapter's own.
    public static DiscordMessage of(String sentence) {
        return of(new DiscordPage(List.of(TextDisplay.of(sentence))));
    }

    /// The same with one text everywhere in the place of another. Both are of letters and digits.
    DiscordMessage replace(String one, String other) {
        return new DiscordMessage(fields.replace(one, other));
    }

    /// The same, which Discord takes once, however often it is sent (Discord, Create Message).
    ///
    /// @param nonce at most 25 characters, of letters, digits and dashes
    public DiscordMessage withNonce(String nonce) {
        return new DiscordMessage(fields + ",\"enforce_nonce\":true,\"nonce\":\"" + nonce + "\"");
    }

    /// All of it.
    ///
    /// @param alone whether only the asker sees it
    public String toJson(boolean alone) {
        return "{\"flags\":" + (MessageFlag.IS_COMPONENTS_V2.getValue() | flags(alone)) + "," + fields + "}";
    }

    /// The flags of a message of which nothing else is known yet.
    public static int flags(boolean alone) {
        return alone ? MessageFlag.EPHEMERAL.getValue() : 0;
    }
}
