package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The groups from which messages have come since the start, with their names and topics: Telegram has no list of them.
final class KnownGroups {
    private static final int MAX_GROUPS = 10_000;
    private static final int MAX_TOPICS = 100;

    private final Cache<Long, Group> groups = Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_GROUPS)
            .build();

    /// @param title empty until Telegram has named it
    /// @param topics their names by id; empty for one whose name has not come yet
    private record Group(Optional<String> title, Map<Integer, String> topics) {
        static Group unnamed() {
            return new Group(Optional.empty(), Map.of());
        }

        Group named(Optional<String> newTitle) {
            return newTitle.isPresent() && !newTitle.equals(title) ? new Group(newTitle, topics) : this;
        }

        Group with(int topic, String name) {
            if (name.isEmpty() ? topics.containsKey(topic) : name.equals(topics.get(topic))) {
                return this;
            }
            var more = new LinkedHashMap<>(topics);
            more.put(topic, name);
            if (more.size() > MAX_TOPICS) {
                more.pollFirstEntry();
            }
            return new Group(title, Collections.unmodifiableMap(more));
        }
    }

    void onMessage(Message message) {
        if (message.getChatId() < 0) {
            var target = ChatTarget.of(message);
            var title = Optional.ofNullable(message.getChat()).map(Chat::getTitle);
            groups.asMap().compute(message.getChatId(), (_, known) -> {
                var group = Optional.ofNullable(known).orElseGet(Group::unnamed).named(title);
                return target.threadId().map(id -> group.with(id, topicName(message))).orElse(group);
            });
        }
    }

    /// A topic's name comes with its creation, with each change of it, and with the messages that begin it: they reply to its
    /// creation.
    private static String topicName(Message message) {
        return Optional.ofNullable(message.getForumTopicEdited()).map(edited -> edited.getName())
                .or(() -> Optional.ofNullable(message.getForumTopicCreated()).map(created -> created.getName()))
                .or(() -> Optional.ofNullable(message.getReplyToMessage()).map(Message::getForumTopicCreated)
                        .map(created -> created.getName()))
                .orElse("");
    }

    void onTitle(long chatId, String title) {
        groups.asMap().compute(chatId,
                (_, known) -> Optional.ofNullable(known).orElseGet(Group::unnamed).named(Optional.of(title)));
    }

    void onTopic(long chatId, int topic, String name) {
        groups.asMap().compute(chatId,
                (_, known) -> Optional.ofNullable(known).orElseGet(Group::unnamed).with(topic, name));
    }

    void remove(long chatId) {
        groups.invalidate(chatId);
    }

    Optional<String> title(long chatId) {
        return Optional.ofNullable(groups.getIfPresent(chatId)).flatMap(Group::title);
    }

    /// The names of topics by their ids; empty where the name is not known.
    Map<Integer, String> topics(long chatId) {
        return Optional.ofNullable(groups.getIfPresent(chatId)).map(Group::topics).orElse(Map.of());
    }

    /// The ids of some groups.
    List<Long> some(int limit) {
        return groups.asMap().keySet().stream().limit(limit).toList();
    }
}
