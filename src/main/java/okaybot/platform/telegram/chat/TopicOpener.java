package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.RawJsonMethod;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;

/// Opens topics in groups that have some. Thread-safe.
public final class TopicOpener {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /// How long a topic with the same name counts as one that an earlier attempt has opened.
    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final int MAX_RECENT = 10_000;

    private final MessageSender sender;
    private final GroupTracker groups;
    /// Telegram does not list topics, so what was opened before a restart is not known.
    private final Cache<NamedTopic, ChatTarget> opened = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(RECENT).maximumSize(MAX_RECENT).build();

    /// @param groups is told the names of topics
    public TopicOpener(MessageSender sender, GroupTracker groups) {
        this.sender = sender;
        this.groups = groups;
    }

    private record NamedTopic(long chatId, String name) {}

    /// Opens a topic, or finds the one that it has opened within the last minutes.
    ///
    /// @param isRepeated whether one may have been opened before; if it is not found, none is opened
    /// @param name 1 to 128 characters (Bot API, createForumTopic)
    /// @return completes with the topic; empty if the group has no topics, or if the bot may not open one. May
    ///         fail with an [UncertainDeliveryException]
    public CompletableFuture<Optional<ChatTarget>> open(ChatTarget group, String name, boolean isRepeated) {
        var named = new NamedTopic(group.chatId(), name);
        var known = opened.getIfPresent(named);
        if (known != null || isRepeated) {
            return CompletableFuture.completedFuture(Optional.ofNullable(known));
        }
        // The group may become a supergroup meanwhile.
        var chat = new AtomicLong(group.chatId());
        return sender.callFirst(group.chatId(), chatId -> {
            chat.set(chatId);
            return call(chatId, name);
        }, false, LIMIT).thenApply(response -> Optional.of(read(chat.get(), name, response)))
                .exceptionally(TopicOpener::handle)
                .whenComplete((topic, _) -> {
                    if (topic != null) {
                        topic.ifPresent(target -> opened.put(named, target));
                    }
                });
    }

    private static RawJsonMethod call(long chatId, String name) {
        return new RawJsonMethod(CreateForumTopic.PATH,
                JsonTemplate.newMembers().put("chat_id", chatId).put("name", name).toString());
    }

    private ChatTarget read(long chatId, String name, String response) {
        var id = BotApiClient.result(response).path("message_thread_id").asInt(0);
        if (id <= 0) {
            throw new CompletionException(BotApiException.unexpectedResult());
        }
        groups.topicOpened(chatId, id, name);
        return new ChatTarget(chatId, Optional.of(id), false, true);
    }

    private static Optional<ChatTarget> handle(Throwable failure) {
        if (BotApiException.isOfType(BotApiErrorType.NOT_PERMITTED, failure)) {
            return Optional.empty();
        }
        throw Futures.wrap(UncertainDeliveryException.of(failure).<Throwable>map(lost -> lost).orElse(failure));
    }
}
