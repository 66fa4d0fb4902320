package okaybot.platform.telegram.cover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.platform.cover.CoverClaims;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.platform.telegram.parse.CommandParser;
import okaybot.platform.telegram.parse.IncomingCommand;
import okaybot.resilience.WindowCounter;
import okaybot.settings.Settings;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Covers the message that an admin of a group replies to with `/cover`.
public final class CoverHandler {
    private static final String COMMAND = "cover";
    private static final Pattern MAYBE_COMMAND = Pattern.compile("(?i)\\P{L}*/" + COMMAND + "\\b.*", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Settings settings;
    private final GroupTracker groups;
    private final CommandParser parser;
    private final MessageSender sender;
    private final TelegramCoverableCheck check;
    private final Duration patience;
    private final CoverClaims claims = new CoverClaims();
    /// How often somebody who is no admin would have been told so in each chat within the last minute.
    private final WindowCounter<Long> told = new WindowCounter<>(PAUSE, Ticker.systemTicker());

    /// @param patience how long each step may take
    public CoverHandler(Settings settings, GroupTracker groups, CommandParser parser, MessageSender sender,
            BotProfile bot, Duration patience) {
        this.settings = settings;
        this.groups = groups;
        this.parser = parser;
        this.sender = sender;
        this.check = new TelegramCoverableCheck(bot.id());
        this.patience = patience;
    }

    /// Handles a message if it is this command. Blocks until that is done. Where covering is switched off, the command is for another
    /// bot, unless it names this one.
    ///
    /// @param update the whole update, since the message has only a part of what it replies to
    /// @return done when the outcome has been said; empty if it is not this command
    public Optional<CompletableFuture<Void>> handle(Message message, String update) throws InterruptedException {
        var incoming = Optional.ofNullable(message.getText()).filter(text -> MAYBE_COMMAND.matcher(text).matches())
                .flatMap(_ -> parser.parse(message))
                .filter(command -> command.command().line().name().equals(COMMAND)
                        && command.target().isPostable() && !command.target().isPrivate());
        if (incoming.isEmpty()) {
            return Optional.empty();
        }
        var isOn = settings.forPlace(incoming.get().target().place()).coversMessages();
        return isOn || incoming.get().mentionsBot()
                ? Optional.of(cover(incoming.get(), isOn, repliedTo(update)))
                : Optional.empty();
    }

    /// The first messages of a topic reply to its creation.
    private static JsonNode repliedTo(String update) {
        try {
            var message = MAPPER.readTree(update).at("/message/reply_to_message");
            return message.has("forum_topic_created") ? MissingNode.getInstance() : message;
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    private CompletableFuture<Void> cover(IncomingCommand command, boolean isOn, JsonNode repliedTo)
            throws InterruptedException {
        var messages = CoverMessages.in(language(command));
        if (groups.adminStatus(command.requester(), command.target()) != AdminStatus.ADMIN) {
            return told.add(command.target().chatId(), 1) == 1
                    ? say(command, messages.onlyModerators())
                    : Futures.completed();
        }
        var original = new TelegramOriginalMessage(repliedTo);
        var problem = isOn ? problem(command, original) : Optional.of(messages.switchedOff());
        if (problem.isPresent()) {
            return say(command, problem.get());
        }
        return claims.claim(claim(command, original))
                ? replace(command, original)
                : say(command, messages.inProgress());
    }

    /// Everyone in the chat reads what is said.
    private Locale language(IncomingCommand command) {
        return new LanguagePolicy(settings).forPlace(command.target().place(), Optional.empty(),
                command.requester().locale());
    }

    private Locale authorLanguage(TelegramOriginalMessage original, Locale everyone) {
        var app = original.authorLocale().orElse(everyone);
        return original.author().map(id -> new LanguagePolicy(settings).forReader(ChatTarget.PLATFORM + ":" + id, app))
                .orElse(everyone);
    }

    private static String claim(IncomingCommand command, TelegramOriginalMessage original) {
        return command.target().chatId() + "/" + original.id();
    }

    private Optional<String> problem(IncomingCommand command, TelegramOriginalMessage original) {
        var locale = language(command);
        if (original.id() == 0) {
            return Optional.of(TelegramCoverMessages.in(locale).replyNeeded());
        }
        return check.problem(original, locale)
                .or(() -> groups.mayDeleteMessages(command.target()).filter(may -> !may)
                        .map(_ -> CoverMessages.in(locale)
                                .missingRights(1, TelegramCoverMessages.in(locale).deleteMessages())));
    }

    private CompletableFuture<Void> replace(IncomingCommand command, TelegramOriginalMessage original)
            throws InterruptedException {
        var everyone = language(command);
        var covering = new TelegramCovering(sender, command, original, patience, everyone,
                authorLanguage(original, everyone));
        try {
            return covering.run().map(words -> say(command, words)).orElseGet(Futures::completed);
        } finally {
            if (!covering.isCovered()) {
                claims.release(claim(command, original));
            }
        }
    }

    private CompletableFuture<Void> say(IncomingCommand command, String sentence) {
        var message = OutgoingMessage.fromPage(TelegramPage.ofText(sentence));
        return sender.send(command.target().chatId(),
                chatId -> message.toSendMessage(chatId, command.target(), command.replyTo()));
    }
}
