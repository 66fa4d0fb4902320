package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Finds the command in a message, if there is one for this bot.
///
/// @param username the bot's, without `@`
public record CommandParser(String username, AnswerService service) {
    /// Telegram sends this when somebody opens the chat with the bot, with the payload of a deep link behind it
    /// (https://core.telegram.org/bots/features#deep-linking).
    private static final String START = "start";
    /// Latin letters, digits and underscores only (https://core.telegram.org/bots/features#commands).
    private static final Pattern COMMAND = Pattern.compile("/(?<name>\\w+)(?:@(?<bot>\\w+))?");

    /// Empty for messages that another bot has written or that Telegram has forwarded from a channel by itself.
    public Optional<IncomingCommand> parse(Message message) {
        if (message.getViaBot() != null || Boolean.TRUE.equals(message.getIsAutomaticForward())) {
            return Optional.empty();
        }
        return Requester.of(message).flatMap(requester -> parse(message, requester));
    }

    private Optional<IncomingCommand> parse(Message message, Requester requester) {
        var text = Optional.ofNullable(message.getText()).or(() -> Optional.ofNullable(message.getCaption()))
                .orElse("");
        var target = ChatTarget.of(message);
        return parse(text, entities(message), target.isPrivate())
                .flatMap(command -> ownOrLookUp(command, message, target))
                .map(command -> new IncomingCommand(command.data(), requester, target,
                        Optional.ofNullable(message.getMessageId()), command.mentionsBot()));
    }

    private static List<MessageEntity> entities(Message message) {
        return Optional.ofNullable(message.getText() == null ? message.getCaptionEntities() : message.getEntities())
                .orElse(List.of());
    }

    /// Right-to-left keyboards put invisible marks before the command.
    private Optional<ParsedCommand> parse(String text, List<MessageEntity> entities, boolean isPrivate) {
        var start = VisibleText.start(text);
        var command = COMMAND.matcher(text).region(start, text.length());
        if (command.lookingAt() && isMarked(entities, start, command.end() == text.length()
                || Character.isWhitespace(text.charAt(command.end())))) {
            return command(command, text.substring(command.end()));
        }
        return Optional.of(text.substring(start)).filter(words -> isPrivate && !words.isEmpty()).map(this::plainText);
    }

    /// Telegram marks commands, and does not mark what only looks like one, such as code. Where it has marked nothing at all, the
    /// command has to be a word of its own.
    private static boolean isMarked(List<MessageEntity> entities, int start, boolean isWord) {
        return entities.isEmpty()
                ? isWord
                : entities.stream().anyMatch(
                        entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == start);
    }

    /// Reads `/cast` or `/CAST@okaybot`. Empty if another bot is named.
    private Optional<ParsedCommand> command(Matcher command, String argument) {
        var bot = Optional.ofNullable(command.group("bot"));
        if (bot.filter(name -> !name.equalsIgnoreCase(username)).isPresent()) {
            return Optional.empty();
        }
        var line = new CommandLine(command.group("name"), argument);
        var data = line.name().equals(START) ? deepLink(line.argument()) : CallbackData.firstPage(line);
        return Optional.of(new ParsedCommand(data, bot.isPresent()));
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
        return service.needsSupport(data.line())
                ? Optional.of(data)
                : service.asLookUp(data.line()).map(line -> new CallbackData(line, data.page()));
    }

    private CallbackData greeting() {
        return CallbackData.firstPage(service.line(CommandRole.START, ""));
    }

    private ParsedCommand plainText(String words) {
        var typed = CommandLine.parse(words);
        var line = words.startsWith("/") || service.hasFixedAnswer(typed)
                ? typed
                : service.line(CommandRole.LOOK_UP, words);
        return new ParsedCommand(CallbackData.firstPage(line), true);
    }

    private record ParsedCommand(CallbackData data, boolean mentionsBot) {}
}
