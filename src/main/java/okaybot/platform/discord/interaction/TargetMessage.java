package okaybot.platform.discord.interaction;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The message in whose context menu a command was chosen. Discord sends its content with the interaction, without the privileged
/// intent (Discord, Message Content Intent).
///
/// @param json as Discord sends it (Discord, Message Object), which may lack anything
public record TargetMessage(DataObject json) {
    /// Fields that hold what people read (Discord, Message Object, Embed Object, Component Reference, Poll Object).
    private static final Set<String> TEXTS = Set.of("content", "title", "description", "name", "value", "text");
    /// Fields that hold more of such fields.
    private static final Set<String> PARTS = Set.of("embeds", "author", "fields", "footer", "components",
            "message_snapshots",
            "message", "poll", "question", "answers", "poll_media", "attachments");

    /// Empty if Discord has not sent the message.
    public String id() {
        return json.getString("id");
    }

    /// All that people read in it, in embeds, a forwarded message, a poll and the components of bots too, in no particular order.
    public String allText() {
        return texts(json.toMap()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Map<?, ?> object) {
        return object.entrySet().stream().flatMap(field -> switch (field.getValue()) {
            case String text when TEXTS.contains(field.getKey()) -> Stream.of(text);
            case Object part when PARTS.contains(field.getKey()) -> textsIn(part);
            case null, default -> Stream.empty();
        });
    }

    private static Stream<String> textsIn(Object part) {
        return switch (part) {
            case Collection<?> several -> several.stream().flatMap(TargetMessage::textsIn);
            case Map<?, ?> object -> texts(object);
            default -> Stream.empty();
        };
    }
}
