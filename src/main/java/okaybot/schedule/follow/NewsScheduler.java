package okaybot.schedule.follow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.schedule.TaskQueue;

/// Sets up which places follow what, and plans a post for each of them when there is news. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
///
/// @param queue runs the posts as tasks of the kind [#TASK_KIND]
public record NewsScheduler(FollowStore store, TaskQueue queue, Supplier<Lore> lore, InstantSource clock) {
    /// The kind of the tasks that post news.
    public static final String TASK_KIND = "follow";

    /// Lets a place follow a topic. What is known now is no news.
    ///
    /// @param author the id of whoever wants it
    /// @return false if there are [FollowStore#MAX_FOLLOWS] already
    public boolean follow(Place place, FollowTopic topic, String author, Locale locale) {
        return store.save(new Follow(place, topic, author, locale, topic.items(lore.get()), ""));
    }

    /// Lets a place follow a topic no longer.
    ///
    /// @return false if the place does not follow the topic
    public boolean stop(Place place, FollowTopic topic) {
        return store.remove(place, topic);
    }

    /// What is followed in a server or chat.
    public List<Follow> list(Place outermost) {
        return store.list(outermost);
    }

    /// Plans a post for each place for which there is news. Several instances may do so: the same news is one task.
    ///
    /// @param delay until the posts, so that other instances have the same content by then
    public void planPosts(Duration delay) {
        var current = lore.get();
        var due = clock.instant().plus(delay);
        store.findAll().stream().filter(follow -> !follow.isPaused()).forEach(follow -> {
            var items = follow.topic().items(current);
            if (!items.equals(follow.seen())) {
                queue.scheduleIfAbsent(TASK_KIND, NewsTask.of(follow, items).id(), due);
            }
        });
    }
}
