package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Finds what a message asks the bot, if it does.
///
/// @param username the bot's, without `@`
/// @param isPersonal whether a line is about the asker or the place, and may change what is kept
record CommandParser(String username, Predicate<CommandLine> isPersonal) {
    private static final String START = "start";
    /// What plain text is taken for, in a private chat and inline.
    static final String LOOK_UP = "cast";

    Optional<IncomingCommand> parse(Message message) {
        if (message.getViaBot() != null || Boolean.TRUE.equals(message.getIsAutomaticForward())) {
            return Optional.empty();
        }
        return Requester.of(message).flatMap(asker -> parse(message, asker));
    }

    private Optional<IncomingCommand> parse(Message message, Requester asker) {
        var text = Optional.ofNullable(message.getText()).or(() -> Optional.ofNullable(message.getCaption()))
                .orElse("");
        var spot = ChatTarget.of(message);
        var command = command(message);
        if (command.isPresent()) {
            return command(text, command.get())
                    .map(said -> new IncomingCommand(said.ask(), asker, spot, message.getMessageId(), said.named()));
        }
        return Optional.of(text)
                .filter(words -> spot.isPrivate() && !words.isBlank())
                .map(words -> new IncomingCommand(plain(words), asker, spot, message.getMessageId(), true));
    }

    /// The command that a message begins with, as Telegram has marked it.
    private static Optional<MessageEntity> command(Message message) {
        var entities = Optional.ofNullable(message.getText() == null
                ? message.getCaptionEntities()
                : message.getEntities()).orElse(List.of());
        return entities.stream()
                .filter(entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == 0)
                .findFirst();
    }

    /// `/cast`, `/CAST@okaybot`; nothing for another bot's.
    private Optional<ParsedCommand> command(String text, MessageEntity entity) {
        var end = Math.min(entity.getLength(), text.length());
        var parts = text.substring(1, end).split("@", 2);
        var named = parts.length == 2;
        if (named && !parts[1].equalsIgnoreCase(username)) {
            return Optional.empty();
        }
        var line = new CommandLine(parts[0], text.substring(end));
        return Optional
                .of(new ParsedCommand(line.name().equals(START) ? start(line) : CallbackData.firstPage(line), named));
    }

    /// Behind `/start` stands what a deep link carries; whatever else it is, it is no more than a greeting. Anybody can make
    /// a link and have others follow it, an admin too, so none can do more than ask about the show.
    private CallbackData start(CommandLine line) {
        return CallbackData.parseDeepLinkPayload(line.argument()).filter(ask -> !isPersonal.test(ask.line()))
                .orElseGet(() -> CallbackData.firstPage(CommandLine.of(START)));
    }

    private static CallbackData plain(String words) {
        return CallbackData
                .firstPage(words.startsWith("/") ? CommandLine.parse(words) : new CommandLine(LOOK_UP, words));
    }

    private record ParsedCommand(CallbackData ask, boolean named) {}
}
