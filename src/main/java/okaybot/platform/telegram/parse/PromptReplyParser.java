package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import org.telegram.telegrambots.meta.api.objects.EntityType;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads the texts with which people reply, in the private chat, to a message of the bot that asks for one. That message says in a
/// link what the text is for.
record PromptReplyParser(BotProfile bot) {
    /// What the text is for, with the text in its line. Empty for a command, with which people go on to something else, and for
    /// somebody else's words.
    Optional<CallbackData> parse(Message message, String text) {
        return message.isUserMessage() && !text.isBlank() && !text.strip().startsWith("/")
                && !QuoteDetector.isForward(message)
                        ? links(message).flatMap(url -> DeepLinkBuilder.parsePrompt(url).stream()).findFirst()
                                .map(data -> data.withLine(CommandLine.parse(data.line().text() + " " + text)))
                        : Optional.empty();
    }

    private Stream<String> links(Message message) {
        return Stream.ofNullable(message.getReplyToMessage()).filter(bot::hasWritten)
                .flatMap(asking -> Stream.ofNullable(asking.getEntities())).flatMap(List::stream)
                .filter(entity -> EntityType.TEXTLINK.equals(entity.getType()))
                .flatMap(entity -> Stream.ofNullable(entity.getUrl()));
    }
}
