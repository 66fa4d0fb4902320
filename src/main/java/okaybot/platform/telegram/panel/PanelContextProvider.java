package okaybot.platform.telegram.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Control;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.PanelContext.Topic;
import okaybot.settings.Settings;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what the message of an answer needs to know about the place that it is about.
public record PanelContextProvider(GroupTracker groups, GroupAccess access, Settings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(PanelContextProvider.class);
    private static final int MAX_TOPICS = 40;

    /// What there is to know.
    ///
    /// @param place that the answer is about
    /// @param chat where it is shown
    /// @param step by which it was asked for
    public PanelContext contextOf(Answer answer, ChatTarget place, ChatTarget chat, ButtonStep step) {
        var group = place.equals(chat) ? Optional.<ChatTarget>empty() : Optional.of(place);
        var takesTopic = answer.controls().size() == 1
                && answer.controls().getFirst().input() instanceof Control.Channel;
        return new PanelContext(group.flatMap(ChatTarget::group), group.flatMap(it -> name(it, answer.locale())),
                group.isPresent() && access.isForAdmins(answer.line()),
                takesTopic ? topics(place, answer.locale()) : List.of(),
                step instanceof ButtonStep.EnterNumber(var entered) ? entered : "");
    }

    /// The name of the group, and of the topic.
    private Optional<String> name(ChatTarget group, Locale locale) {
        var topic = group.threadId().map(
                id -> " · " + topicName(id, groups.topics(group).getOrDefault(id, ""), TelegramMessages.in(locale)));
        return groups.title(group).map(title -> title + topic.orElse(""));
    }

    private static String topicName(int id, String name, TelegramMessages messages) {
        return name.isEmpty() ? messages.topic(Integer.toString(id)) : name;
    }

    private List<Topic> topics(ChatTarget place, Locale locale) {
        var messages = TelegramMessages.in(locale);
        var chat = place.place().outermost();
        var topics = names(place, chat).entrySet().stream().map(topic -> new Topic(
                topicName(topic.getKey(), topic.getValue(), messages),
                LevelType.TOPIC.label() + ":" + topic.getKey()));
        return Stream.concat(Stream.of(new Topic(messages.wholeGroup(), chat.token())), topics).limit(MAX_TOPICS)
                .toList();
    }

    /// The topics that the bot has seen or that have settings, and their names as far as they are known.
    private SortedMap<Integer, String> names(ChatTarget place, Place chat) {
        var names = new TreeMap<Integer, String>();
        try {
            settings.store().within(chat.path()).keySet().stream().map(Place::parse)
                    .flatMap(inner -> ChatTarget.of(inner).flatMap(ChatTarget::threadId).stream())
                    .forEach(id -> names.put(id, ""));
        } catch (StoreUnavailableException e) {
            LOG.debug("Telegram: settings cannot be read, topics with settings are not listed", e);
        }
        place.threadId().ifPresent(id -> names.put(id, ""));
        names.putAll(groups.topics(place));
        return names;
    }
}
