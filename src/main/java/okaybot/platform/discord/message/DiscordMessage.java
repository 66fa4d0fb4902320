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

/// A message, ready to be sent. It pings nobody.
///
/// JDA builds the JSON once for everybody, with gaps for all that differs from user to user: the id on the buttons, and the
/// flags. To build it for each user takes about 110 µs, at 2,000 answers a second a fifth of a core.
public final class DiscordMessage {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Stands for the user while the JSON is built. It is as long as an id on a button can be, and drawn anew in each process,
    /// so that nobody can have it in a text.
    static final String ANY_USER = Long.toUnsignedString(RANDOM.nextLong() | Long.MIN_VALUE);
    private static final String USER_GAP = CustomId.toBase36(ANY_USER);
    private static final long FLAGS_GAP = RANDOM.nextLong(1L << 62, Long.MAX_VALUE);
    private static final Pattern GAP = Pattern.compile(USER_GAP + "|" + FLAGS_GAP);

    /// Text and gaps by turns.
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

    /// A sentence of the adapter's own.
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

    /// The same with a nonce, so that Discord takes the message once, however often it is sent (Discord, Create Message).
    ///
    /// @param nonce at most 25 characters
    public String toJson(String nonce) {
        return DataObject.fromJson(toJson(false)).put("enforce_nonce", true).put("nonce", nonce).toString();
    }

    /// The flags of a message of which nothing else is known yet.
    public static int flags(boolean isEphemeral) {
        return isEphemeral ? MessageFlag.EPHEMERAL.getValue() : 0;
    }
}
