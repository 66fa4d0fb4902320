package okaybot.platform.discord.message;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/// A message, ready to be sent. It never pings anybody.
///
/// JDA builds the JSON once for all users, with gaps for what differs between them: the user id on the buttons, and the
/// flags. Building it for each user would take about 110 µs: at 2,000 answers a second, a fifth of a core.
public final class DiscordMessage {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Stands for the user id while the JSON is built. It is as long as the longest user id, and random in each
    /// process, so that no text can contain it.
    static final String ANY_USER = Long.toUnsignedString(RANDOM.nextLong() | Long.MIN_VALUE);
    private static final String USER_GAP = CustomId.toBase36(ANY_USER);
    private static final long FLAGS_GAP = RANDOM.nextLong(1L << 62, Long.MAX_VALUE);
    private static final Pattern GAP = Pattern.compile(USER_GAP + "|" + FLAGS_GAP);

    /// Text and gaps, alternating.
    private final String[] parts;
    private final String user;

    private DiscordMessage(String[] parts, String user) {
        this.parts = parts;
        this.user = user;
    }

    /// A message for [#ANY_USER].
    static DiscordMessage of(MessageTopLevelComponent component) {
        try (var message = new MessageCreateBuilder().useComponentsV2()
                .addComponents(component)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build()) {
            var json = message.toData().put("flags", FLAGS_GAP).toString();
            return new DiscordMessage(GAP.splitWithDelimiters(json, -1), USER_GAP);
        }
    }

    /// A message that consists of one sentence.
    public static DiscordMessage of(String sentence) {
        return of(TextDisplay.of(sentence));
    }

    /// @param userId in digits
    DiscordMessage forUser(String userId) {
        return new DiscordMessage(parts, CustomId.toBase36(userId));
    }

    /// The whole JSON object.
    ///
    /// @param isEphemeral whether only the user sees it
    public String toJson(boolean isEphemeral) {
        var flags = MessageFlag.IS_COMPONENTS_V2.getValue() | flags(isEphemeral);
        var json = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i += 2) {
            json.append(parts[i].equals(USER_GAP) ? user : flags).append(parts[i + 1]);
        }
        return json.toString();
    }

    /// The same with a nonce, so that Discord accepts the message only once, even if it is sent again (Discord, Create
    /// Message).
    ///
    /// @param nonce at most 25 characters
    public String toJson(String nonce) {
        return DataObject.fromJson(toJson(false)).put("enforce_nonce", true).put("nonce", nonce).toString();
    }

    /// The flags of a message whose content is not known yet.
    public static int flags(boolean isEphemeral) {
        return isEphemeral ? MessageFlag.EPHEMERAL.getValue() : 0;
    }
}
