package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.parse.MentionParser.Mention;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Finds the command or the question in a message, if there is one for this bot.
public final class CommandParser {
    /// Telegram sends this when somebody opens the chat with the bot, with the payload of a deep link behind it
    /// (https://core.telegram.org/bots/features#deep-linking).
    private static final String START = "start";
    /// Latin letters, digits and underscores only (https://core.telegram.org/bots/features#commands).
    private static final Pattern COMMAND = Pattern.compile("/(?<name>\\w+)(?:@(?<bot>\\w+))?");

    private final BotProfile bot;
    private final MentionParser mentions;
    private final PromptReplyParser prompts;
    private final AnswerService service;

    public CommandParser(BotProfile bot, AnswerService service) {
        this.bot = bot;
        this.mentions = new MentionParser(bot);
        this.prompts = new PromptReplyParser(bot);
        this.service = service;
    }

    /// Empty for messages that another bot has written or that Telegram has forwarded from a channel by itself.
    public Optional<IncomingCommand> parse(Message message) {
        if (message.getViaBot() != null || Boolean.TRUE.equals(message.getIsAutomaticForward())) {
            return Optional.empty();
        }
        return Requester.of(message).flatMap(requester -> parse(message, requester)).map(this::inChosenLanguage);
    }

    /// The question in a message of a chat that the bot is not in.
    ///
    /// @return empty if another bot has written it, or its command names another bot
    public Optional<IncomingCommand> parseGuest(Message message) {
        return Requester.of(message).flatMap(requester -> parse(text(message), message, true)
                .map(command -> new IncomingCommand(command.data(), requester, ChatTarget.of(message),
                        Optional.empty(), Optional.empty(), true, false, hasCover(message), Optional.empty())))
                .map(this::inChosenLanguage);
    }

    private IncomingCommand inChosenLanguage(IncomingCommand incoming) {
        return incoming.withRequester(incoming.requester().inChosenLanguage(service::languageOf));
    }

    private Optional<IncomingCommand> parse(Message message, Requester requester) {
        var target = ChatTarget.of(message);
        var ephemeralId = Optional.ofNullable(message.getEphemeralMessageId());
        var messageId = Optional.ofNullable(message.getMessageId()).filter(_ -> ephemeralId.isEmpty());
        // Telegram shows the bot no ephemeral messages but those to it.
        return prompts.parse(message, text(message)).map(data -> new ParsedCommand(data, true, false))
                .or(() -> parse(text(message), message, target.isPrivate() || ephemeralId.isPresent())
                        .flatMap(command -> ownOrLookUp(command, message, target)))
                .map(command -> new IncomingCommand(command.data(), requester, target, messageId, ephemeralId,
                        command.mentionsBot() || ephemeralId.isPresent(), command.isOverheard(), hasCover(message),
                        pointedAt(command, message)));
    }

    /// The message whose names are asked for.
    private Optional<RepliedText> pointedAt(ParsedCommand command, Message message) {
        return RepliedText.of(message)
                .filter(_ -> command.data().line().equals(service.commands().line(CommandRole.WHO, "")));
    }

    private static String text(Message message) {
        return Optional.ofNullable(message.getText()).or(() -> Optional.ofNullable(message.getCaption())).orElse("");
    }

    private static List<MessageEntity> entities(Message message) {
        return Optional.ofNullable(message.getText() == null ? message.getCaptionEntities() : message.getEntities())
                .orElse(List.of());
    }

    private static boolean hasCover(Message message) {
        return RepliedText.hasCover(entities(message));
    }

    /// Right-to-left keyboards put invisible marks before the command.
    private Optional<ParsedCommand> parse(String text, Message message, boolean isPrivate) {
        var start = VisibleText.start(text);
        var command = COMMAND.matcher(text).region(start, text.length());
        if (command.lookingAt() && isMarked(entities(message), start, command.end() == text.length()
                || Character.isWhitespace(text.charAt(command.end())))) {
            return command(command, text.substring(command.end()));
        }
        if (start == text.length()) {
            return Optional.empty();
        }
        var mention = mentions.parse(text, entities(message));
        return isPrivate ? Optional.of(plainText(mention.words(), false)) : inGroup(mention, message);
    }

    /// In a group, plain text is for the bot if that is called. By a reply to its message or by a mention in passing, it may be
    /// meant or not. What Telegram has marked as a command of another bot, or has forwarded from elsewhere, is not for this one.
    private Optional<ParsedCommand> inGroup(Mention mention, Message message) {
        if (QuoteDetector.isForward(message)) {
            return Optional.empty();
        }
        if (mention.isCalled()) {
            return Optional.of(plainText(mention.words(), false));
        }
        return Optional.of(mention.words())
                .filter(words -> !words.startsWith("/") && (mention.isMentioned() || isReplyToBot(message)))
                .map(words -> plainText(words, true));
    }

    private boolean isReplyToBot(Message message) {
        return Optional.ofNullable(message.getReplyToMessage()).filter(bot::hasWritten).isPresent();
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
        var named = Optional.ofNullable(command.group("bot"));
        if (named.isPresent() && named.filter(this::isOwnName).isEmpty()) {
            return Optional.empty();
        }
        var line = new CommandLine(command.group("name"), argument);
        var data = line.name().equals(START) ? deepLink(line.argument()) : CallbackData.firstPage(line);
        return Optional.of(new ParsedCommand(data, named.isPresent(), false));
    }

    private boolean isOwnName(String name) {
        return bot.username().filter(name::equalsIgnoreCase).isPresent();
    }

    /// The command that a deep link carries; the greeting, if it carries none. Anybody can make such a link and have an admin
    /// follow it, so a link can only ask about the show: it never shows personal data, changes a setting or reveals. A link to a
    /// group shows its settings to its admins, and its rewatch to its members.
    private CallbackData deepLink(String payload) {
        return CallbackData.parseDeepLinkPayload(payload)
                .flatMap(data -> isLinkToGroup(data) ? Optional.of(data) : asLookUp(data)).orElseGet(this::greeting);
    }

    private boolean isLinkToGroup(CallbackData data) {
        return data.group().isPresent() && data.line().argument().isEmpty()
                && service.commands().find(data.line()).filter(command -> command.spec().isOfPlace()).isPresent();
    }

    /// A forwarded message or a quotation holds somebody else's words, so it can only ask about the show. Other commands in it
    /// are answered with a greeting in the private chat, and not at all in groups.
    private Optional<ParsedCommand> ownOrLookUp(ParsedCommand command, Message message, ChatTarget target) {
        if (!QuoteDetector.isForwardOrQuote(message)) {
            return Optional.of(command);
        }
        return asLookUp(command.data()).or(() -> Optional.of(greeting()).filter(_ -> target.isPrivate()))
                .map(data -> new ParsedCommand(data, command.mentionsBot(), command.isOverheard()));
    }

    private Optional<CallbackData> asLookUp(CallbackData data) {
        return service.needsSupport(data.line())
                ? Optional.of(data)
                : service.commands().asLookUp(data.line()).map(line -> new CallbackData(line, data.page()));
    }

    private CallbackData greeting() {
        return CallbackData.firstPage(service.commands().line(CommandRole.START, ""));
    }

    /// @param words may be empty if the bot is only mentioned
    private ParsedCommand plainText(String words, boolean isOverheard) {
        return new ParsedCommand(words.isEmpty() ? greeting() : CallbackData.firstPage(service.plainText(words)), true,
                isOverheard);
    }

    private record ParsedCommand(CallbackData data, boolean mentionsBot, boolean isOverheard) {}
}
