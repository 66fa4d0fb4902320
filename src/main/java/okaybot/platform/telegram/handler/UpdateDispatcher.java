package okaybot.platform.telegram.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okaybot.answer.service.AnswerService;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.PerChatExecutor;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Hands each update to whoever works on its kind. Messages are answered in order within a chat; presses and inline queries
/// at once, since somebody waits for them. Whatever goes wrong with one stops no other.
public final class UpdateDispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateDispatcher.class);
    private static final int MOST_CHATS = 100_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PerChatExecutor lanes = new PerChatExecutor("telegram-chat-");
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-press-", 0).factory());
    /// The chats of a day. A bot is not told in how many it is. The upkeep takes less time than to wake another thread for it.
    private final Cache<Long, Boolean> heard = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterAccess(Duration.ofDays(1)).maximumSize(MOST_CHATS).build();
    private final UpdateErrorHandler mishaps;
    private final Timer whole;
    private final GroupTracker groups;
    private final MessageHandler conversation;
    private final CallbackQueryHandler presses;
    private final InlineQueryHandler inline;

    /// Puts together those who work on updates.
    ///
    /// @param username the bot's, without `@`
    public UpdateDispatcher(AnswerService service, Settings settings, GroupTracker groups, BotApiClient api,
            MessageSender outbox,
            String username,
            PlatformMetrics meters) {
        this.mishaps = new UpdateErrorHandler(groups, meters);
        this.whole = meters.stageTimer("whole");
        meters.registerPlaces("chat", () -> Math.toIntExact(heard.estimatedSize()));
        this.groups = groups;
        var answers = new ReplyProvider(service, settings, groups);
        var links = new DeepLinkBuilder(username);
        conversation = new MessageHandler(new CommandParser(username, answers::isPersonal), answers, outbox, links);
        presses = new CallbackQueryHandler(answers, api, outbox, links);
        inline = new InlineQueryHandler(service, answers, api);
    }

    /// Begins to work on an update.
    ///
    /// @return done when the work is; cancelled if it could not be done because the adapter closes
    public CompletableFuture<Void> dispatch(String json) {
        var begun = System.nanoTime();
        var done = new CompletableFuture<Void>();
        var _ = done.whenComplete((_, _) -> whole.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
        RequestId.runInNewRequest(() -> dispatch(json, done));
        return done;
    }

    private void dispatch(String json, CompletableFuture<Void> done) {
        try {
            dispatch(MAPPER.readValue(json, Update.class), done);
        } catch (JsonProcessingException e) {
            LOG.error("Telegram has sent an update that cannot be read, at {}", place(e));
            done.complete(null);
        } catch (RejectedExecutionException e) {
            done.cancel(false);
        } catch (RuntimeException e) {
            LOG.error("Telegram has sent an update that makes no sense", RedactedException.of(e));
            done.complete(null);
        }
    }

    /// Where in an update something is wrong. The exception itself would tell what somebody has typed.
    private static String place(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                        .map(name -> name == null ? "[]" : name).collect(Collectors.joining("."))
                : "its JSON";
    }

    private void dispatch(Update update, CompletableFuture<Void> done) {
        var chat = chat(update);
        if (chat.isPresent()) {
            var _ = heard.get(chat.get(), _ -> true);
            lanes.execute(chat.get(), () -> work(done, chat.get(), () -> inOrder(update)));
        } else {
            threads.execute(RequestId.wrap(() -> work(done, 0, () -> atOnce(update))));
        }
    }

    /// The chat in whose order the update stands.
    private static Optional<Long> chat(Update update) {
        return Optional.ofNullable(update.getMessage()).map(Message::getChat)
                .or(() -> Optional.ofNullable(update.getMyChatMember()).map(ChatMemberUpdated::getChat))
                .or(() -> Optional.ofNullable(update.getChatMember()).map(ChatMemberUpdated::getChat))
                .map(Chat::getId);
    }

    private CompletableFuture<Void> inOrder(Update update) {
        if (update.getMyChatMember() != null) {
            groups.handleBotMembership(update.getMyChatMember());
        }
        if (update.getChatMember() != null) {
            groups.handleMembership(update.getChatMember());
        }
        if (update.getMessage() == null) {
            return Futures.completed();
        }
        groups.handleMigration(update.getMessage());
        return conversation.handle(update.getMessage());
    }

    private CompletableFuture<Void> atOnce(Update update) {
        if (update.getCallbackQuery() != null) {
            return presses.handle(update.getCallbackQuery());
        }
        if (update.getInlineQuery() != null) {
            inline.handle(update.getInlineQuery());
        }
        return Futures.completed();
    }

    /// @param chat where the work leads; 0 if that is not known
    private void work(CompletableFuture<Void> done, long chat, Supplier<CompletableFuture<Void>> work) {
        try {
            var _ = work.get().whenComplete((_, failure) -> {
                if (failure != null) {
                    mishaps.handle(Futures.unwrap(failure), chat);
                }
                end(done, failure);
            });
        } catch (RejectedExecutionException e) {
            done.cancel(false);
        } catch (RuntimeException | Error e) {
            mishaps.handleUnexpected("An update could not be worked on", e);
            done.complete(null);
        }
    }

    private static void end(CompletableFuture<Void> done, Throwable failure) {
        if (failure != null && Futures.isCancelled(failure)) {
            done.cancel(false);
        } else {
            done.complete(null);
        }
    }

    @Override
    public void close() {
        lanes.close();
        threads.shutdownNow();
    }
}
