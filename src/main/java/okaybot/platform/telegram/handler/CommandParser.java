package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Finds the command in a message, if there is one for this bot.
///
/// @param username the bot's, without `@`
record CommandParser(String username, AnswerService service) {
    /// Telegram sends this when somebody opens the chat with the bot, with the payload of a deep link behind it
    /// (https://core.telegram.org/bots/features#deep-linking).
    private static final String START = "start";

    /// Empty for messages that another bot has written or that Telegram has forwarded from a channel by itself.
    Optional<IncomingCommand> parse(Message message) {
        if (message.getViaBot() != null || Boolean.TRUE.equals(message.getIsAutomaticForward())) {
            return Optional.empty();
        }
        return Requester.of(message).flatMap(requester -> parse(message, requester));
    }

    private Optional<IncomingCommand> parse(Message message, Requester requester) {
        var text = Optional.ofNullable(message.getText()).or(() -> Optional.ofNullable(message.getCaption()))
                .orElse("");
        var target = ChatTarget.of(message);
        var entity = commandEntity(message);
        var parsed = entity.isPresent()
                ? command(text, entity.get())
                : Optional.of(text).filter(words -> target.isPrivate() && !words.isBlank()).map(this::plainText);
        return parsed.flatMap(command -> ownOrLookUp(command, message, target))
                .map(command -> new IncomingCommand(command.data(), requester, target, message.getMessageId(),
                        command.mentionsBot()));
    }

    /// The command at the beginning of a message, as Telegram has marked it.
    private static Optional<MessageEntity> commandEntity(Message message) {
        var entities = Optional.ofNullable(message.getText() == null
                ? message.getCaptionEntities()
                : message.getEntities()).orElse(List.of());
        return entities.stream()
                .filter(entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == 0)
                .findFirst();
    }

    /// Reads `/cast` or `/CAST@okaybot`. Empty if another bot is named.
    private Optional<ParsedCommand> command(String text, MessageEntity entity) {
        var end = Math.min(entity.getLength(), text.length());
        var parts = text.substring(1, end).split("@", 2);
        var mentionsBot = parts.length == 2;
        if (mentionsBot && !parts[1].equalsIgnoreCase(username)) {
            return Optional.empty();
        }
        var line = new CommandLine(parts[0], text.substring(end));
        var data = line.name().equals(START) ? deepLink(line.argument()) : CallbackData.firstPage(line);
        return Optional.of(new ParsedCommand(data, mentionsBot));
    }

    /// The command that a deep link carries; the greeting, if it carries none. Anybody can make such a link and have an admin
    /// follow it, so a link can only ask about the show: it never shows personal data, changes a setting or reveals.
    private CallbackData deepLink(String payload) {
        return CallbackData.parseDeepLinkPayload(payload).flatMap(this::asLookUp).orElseGet(this::greeting);
    }

    /// A forwarded message or a quotation holds somebody else's words, so it can only ask about the show. Other commands in it
    /// are answered with a greeting in the private chat, and not at all in groups.
    private Optional<ParsedCommand> ownOrLookUp(ParsedCommand command, Message message, ChatTarget target) {
        if (!QuoteDetector.isForwardOrQuote(message)) {
            return Optional.of(command);
        }
        return asLookUp(command.data()).or(() -> Optional.of(greeting()).filter(_ -> target.isPrivate()))
                .map(data -> new ParsedCommand(data, command.mentionsBot()));
    }

    private Optional<CallbackData> asLookUp(CallbackData data) {
        return service.asLookUp(data.line()).map(line -> new CallbackData(line, data.page()));
    }

    private CallbackData greeting() {
        return CallbackData.firstPage(service.line(CommandRole.START, ""));
    }

    private ParsedCommand plainText(String words) {
        var line = words.startsWith("/") ? CommandLine.parse(words) : service.line(CommandRole.LOOK_UP, words);
        return new ParsedCommand(CallbackData.firstPage(line), true);
    }

    private record ParsedCommand(CallbackData data, boolean mentionsBot) {}
}
