package okaybot.platform.discord.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import okaybot.answer.Picture;
import okaybot.platform.discord.rest.AttachedFile;

/// A message, ready to be sent. It pings nobody, unless it is to mention a role.
///
/// JDA builds the JSON once for all users, with gaps for what differs between them: the user id on the buttons, and the
/// flags. Building it for each user would take about 110 µs: at 2,000 answers a second, a fifth of a core.
public final class DiscordMessage {
    /// How much text to put into a message, in UTF-8. Discord answers with status 500 above 10,170 bytes, each text component counting
    /// as 12 more (https://github.com/discord/discord-api-docs/issues/8554). The rest is left to the buttons.
    public static final int MAX_TEXT_BYTES = 8_000;
    /// ASCII only: Java keeps such a string in half the memory and encodes it to UTF-8 by copying.
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Stands for the user id while the JSON is built. It is as long as the longest user id, and random in each
    /// process, so that no text can contain it.
    static final String ANY_USER = Long.toUnsignedString(RANDOM.nextLong() | Long.MIN_VALUE);
    private static final String USER_GAP = CustomId.toBase36(ANY_USER);
    private static final long FLAGS_GAP = RANDOM.nextLong(1L << 62, Long.MAX_VALUE);
    private static final Pattern GAP = Pattern.compile(USER_GAP + "|" + FLAGS_GAP);

    /// Text and gaps, alternating.
    private final String[] parts;
    private final Optional<AttachedFile> file;

    private DiscordMessage(String[] parts, Optional<AttachedFile> file) {
        this.parts = parts;
        this.file = file;
    }

    /// A message for [#ANY_USER].
    static DiscordMessage of(MessageTopLevelComponent component) {
        return of(component, Optional.empty());
    }

    /// The same with a picture, which one of its components shows. The message needs the file too, see [#withFile].
    static DiscordMessage of(MessageTopLevelComponent component, Optional<Picture> picture) {
        try (var message = new MessageCreateBuilder().useComponentsV2()
                .addComponents(component)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build()) {
            // Also if there are none, so that an edit removes those that were there (Discord, Edit Message).
            var data = message.toData().put("flags", FLAGS_GAP)
                    .put("attachments",
                            DataArray.fromCollection(picture.stream().map(PictureGallery::attachment).toList()));
            var json = JSON.writeValueAsString(data.toMap());
            return new DiscordMessage(GAP.splitWithDelimiters(json, -1), Optional.empty());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A message that consists of one sentence.
    public static DiscordMessage of(String sentence) {
        return of(TextDisplay.of(sentence));
    }

    /// A message that consists of a title.
    public static DiscordMessage ofTitle(String title) {
        return of("## " + MarkdownWriter.escaped(title));
    }

    /// The same with the file of its picture.
    DiscordMessage withFile(AttachedFile attached) {
        return new DiscordMessage(parts, Optional.of(attached));
    }

    /// The file that is sent with it; empty if it has no picture.
    public Optional<AttachedFile> file() {
        return file;
    }

    /// The whole JSON object.
    ///
    /// @param userId Discord's id of the user who asked, in digits; the buttons carry it
    /// @param isEphemeral whether only the user sees it
    public String toJson(String userId, boolean isEphemeral) {
        var user = CustomId.toBase36(userId);
        var flags = Long.toString(MessageFlag.IS_COMPONENTS_V2.getValue() | flags(isEphemeral));
        var filled = parts.clone();
        for (var i = 1; i < filled.length; i += 2) {
            filled[i] = filled[i].equals(USER_GAP) ? user : flags;
        }
        return String.join("", filled);
    }

    /// The same with a nonce, so that Discord accepts the message only once, even if it is sent again (Discord, Create
    /// Message).
    ///
    /// @param nonce at most 25 characters
    public String toJson(String userId, String nonce) {
        return DataObject.fromJson(toJson(userId, false)).put("enforce_nonce", true).put("nonce", nonce).toString();
    }

    /// The same below a line that notifies the members with a role. It is for nobody in particular.
    ///
    /// @param nonce at most 25 characters
    public String toMentioningJson(String nonce, String roleId) {
        var message = DataObject.fromJson(toJson(CustomId.NOBODY, nonce));
        var mention = DataObject.empty().put("type", Component.Type.TEXT_DISPLAY.getKey()).put("content",
                "<@&" + roleId + ">");
        message.put("components", DataArray.empty().add(mention).addAll(message.getArray("components")));
        message.getObject("allowed_mentions").put("roles", DataArray.empty().add(roleId));
        return message.toString();
    }

    /// The same as a reply to another message, if that still exists.
    ///
    /// @param nonce at most 25 characters
    /// @param messageId of the other message
    public String toReplyJson(String userId, String nonce, String messageId) {
        var message = DataObject.fromJson(toJson(userId, nonce)).put("message_reference",
                DataObject.empty().put("message_id", messageId).put("fail_if_not_exists", false));
        message.getObject("allowed_mentions").put("replied_user", false);
        return message.toString();
    }

    /// The data of a callback that defers a message.
    public static String deferral(boolean isEphemeral) {
        return DataObject.empty().put("flags", flags(isEphemeral)).toString();
    }

    private static int flags(boolean isEphemeral) {
        return isEphemeral ? MessageFlag.EPHEMERAL.getValue() : 0;
    }
}
