package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.EntityType;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What somebody points at by a reply.
///
/// @param text     of the message, or of the part that is quoted from it; empty if the message has none
/// @param hasCover whether some of its words are covered as a spoiler
public record RepliedText(String text, boolean hasCover) {
    /// Empty if the message is no reply.
    static Optional<RepliedText> of(Message message) {
        var quoted = Optional.ofNullable(message.getQuote())
                .map(quote -> new RepliedText(quote.getText(), hasCover(quote.getEntities())));
        return quoted.or(() -> Optional.ofNullable(message.getReplyToMessage())
                .map(RepliedText::ofReplied));
    }

    private static RepliedText ofReplied(Message replied) {
        var poll = Optional.ofNullable(replied.getPoll()).stream().flatMap(asked -> Stream.concat(
                Stream.of(asked.getQuestion()), asked.getOptions().stream().map(option -> option.getText())));
        var texts = Stream.of(replied.getText(), replied.getCaption()).flatMap(Stream::ofNullable);
        return new RepliedText(Stream.concat(texts, poll).collect(Collectors.joining("\n")),
                hasCover(replied.getEntities()) || hasCover(replied.getCaptionEntities()));
    }

    static boolean hasCover(@Nullable List<MessageEntity> entities) {
        return entities != null
                && entities.stream().anyMatch(entity -> EntityType.SPOILER.equals(entity.getType()));
    }
}
