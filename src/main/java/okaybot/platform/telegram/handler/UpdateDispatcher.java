package okaybot.platform.telegram.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import okaybot.answer.service.AnswerService;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.cover.CoverHandler;
import okaybot.platform.telegram.ephemeral.EphemeralSender;
import okaybot.platform.telegram.ephemeral.EphemeralSupport;
import okaybot.platform.telegram.panel.GroupAccess;
import okaybot.platform.telegram.panel.GroupPicker;
import okaybot.platform.telegram.panel.PanelContextProvider;
import okaybot.platform.telegram.parse.CommandParser;
import okaybot.platform.telegram.parse.UpdateDeserializer;
import okaybot.settings.Settings;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Passes each update to the handler of its kind. Messages of one chat are handled in order; callback, inline and guest queries
/// at once, because somebody is waiting for them.
public final class UpdateDispatcher implements AutoCloseable {
    private static final int MAX_ACTIVE_CHATS = 100_000;
    /// How long each step of covering a message may take. Later messages of the chat wait.
    private static final Duration COVER_STEP = Duration.ofMinutes(1);

    private final UpdateDeserializer deserializer = new UpdateDeserializer();
    /// The chats of the last 24 hours, to count them, because Telegram does not tell a bot how many chats it is in.
    /// Maintenance runs on the calling thread: it takes less time than handing it to another one.
    private final Cache<Long, Boolean> activeChats = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterAccess(Duration.ofDays(1)).maximumSize(MAX_ACTIVE_CHATS).build();
    private final LongConsumer onNewChat;
    private final Timer totalTime;
    private final GroupTracker groups;
    private final EphemeralSupport ephemeralSupport;
    private final UpdateErrorHandler errors;
    private final UpdateExecutor executor;
    private final TelegramMessageHandler messages;
    private final CoverHandler covers;
    private final CallbackQueryHandler callbackQueries;
    private final GuestQueryHandler guestQueries;
    private final InlineQueryHandler inlineQueries;

    /// @param onNewChat called with the id of each chat that has not been active for a day; must return at once
    public UpdateDispatcher(AnswerService service, Settings settings, GroupTracker groups, QueryResponder responder,
            MessageSender sender, EphemeralSupport ephemeralSupport, BotProfile bot,
            PlatformMetrics metrics, LongConsumer onNewChat) {
        this.onNewChat = onNewChat;
        this.totalTime = metrics.stageTimer("whole");
        metrics.registerPlaces("chat", () -> Math.toIntExact(activeChats.estimatedSize()));
        this.groups = groups;
        this.errors = new UpdateErrorHandler(groups, metrics);
        this.executor = new UpdateExecutor(errors);
        var replies = new ReplyProvider(service, settings, groups, bot.readsAllGroupMessages());
        this.ephemeralSupport = ephemeralSupport;
        var ephemeral = new EphemeralSender(sender, ephemeralSupport);
        var rendered = new MessageCache();
        var links = new DeepLinkBuilder(bot.username().orElse(""));
        var answered = new AnsweredMessages();
        var parser = new CommandParser(bot, service);
        var access = new GroupAccess(service, groups, links);
        var groupPicker = new GroupPicker(groups, settings, links);
        var panels = new PanelContextProvider(groups, access, settings);
        messages = new TelegramMessageHandler(service, parser, replies, access, groupPicker, panels, rendered, sender,
                ephemeral, links, new WordlessMessageHandler(sender, replies), answered);
        covers = new CoverHandler(settings, groups, parser, sender, bot, COVER_STEP);
        var acknowledger = new PressAcknowledger(responder, errors);
        callbackQueries = new CallbackQueryHandler(replies, groups, access, groupPicker, panels, rendered, sender,
                new PrivatePressReplies(replies, ephemeral, rendered, panels, access, links, acknowledger),
                acknowledger, links);
        guestQueries = new GuestQueryHandler(service, parser, replies, rendered, responder, sender, links, errors,
                answered);
        inlineQueries = new InlineQueryHandler(replies, rendered, responder, new InlineSuggester(service),
                new InlinePhoto(responder, links), errors, new Semaphore(InlineQueryHandler.MAX_IN_PROGRESS));
    }

    /// Starts to handle an update.
    ///
    /// @param tree the JSON if it is parsed already
    /// @return done when the update has been handled; cancelled if the adapter closed before that
    public CompletableFuture<Void> dispatch(String json, Optional<JsonNode> tree) {
        var begun = System.nanoTime();
        var done = RequestId.runInNewRequest(() -> readAndDispatch(json, tree));
        var _ = done.whenComplete((_, _) -> totalTime.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
        return done;
    }

    /// An update that causes an error here counts as done, because a second try would fail too.
    private CompletableFuture<Void> readAndDispatch(String json, Optional<JsonNode> tree) {
        try {
            return tree.map(deserializer::read).or(() -> deserializer.read(json)).map(update -> dispatch(update, json))
                    .orElseGet(Futures::completed);
        } catch (RuntimeException | Error e) {
            errors.handleUnexpected(e);
            return Futures.completed();
        }
    }

    private CompletableFuture<Void> dispatch(Update update, String json) {
        var chatId = chatId(update);
        if (chatId.isEmpty()) {
            return executor.executeAtOnce(() -> handleQuery(update));
        }
        var _ = activeChats.get(chatId.get(), id -> {
            onNewChat.accept(id);
            return true;
        });
        return executor.executeInOrder(chatId.get(), () -> handleInOrder(update, json));
    }

    /// The chat in whose order the update has to be handled.
    private static Optional<Long> chatId(Update update) {
        return Optional.ofNullable(update.getMessage()).map(Message::getChat)
                .or(() -> Optional.ofNullable(update.getMyChatMember()).map(ChatMemberUpdated::getChat))
                .or(() -> Optional.ofNullable(update.getChatMember()).map(ChatMemberUpdated::getChat))
                .map(Chat::getId);
    }

    private CompletableFuture<Void> handleInOrder(Update update, String json) {
        if (update.getMyChatMember() != null) {
            groups.handleBotMembership(update.getMyChatMember());
            ephemeralSupport.forget(update.getMyChatMember().getChat().getId());
        }
        if (update.getChatMember() != null) {
            groups.handleMembership(update.getChatMember());
        }
        if (update.getMessage() == null) {
            return Futures.completed();
        }
        groups.handleMessage(update.getMessage());
        return handle(update.getMessage(), json);
    }

    private CompletableFuture<Void> handle(Message message, String json) {
        try {
            return covers.handle(message, json).orElseGet(() -> messages.handle(message));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new CancellationException());
        }
    }

    private CompletableFuture<Void> handleQuery(Update update) {
        if (update.getCallbackQuery() != null) {
            return callbackQueries.handle(update.getCallbackQuery());
        }
        if (update.getGuestMessage() != null) {
            return guestQueries.handle(update.getGuestMessage());
        }
        if (update.getInlineQuery() != null) {
            inlineQueries.handle(update.getInlineQuery());
        }
        return Futures.completed();
    }

    @Override
    public void close() {
        executor.close();
    }
}
