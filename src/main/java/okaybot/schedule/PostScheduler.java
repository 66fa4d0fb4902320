package okaybot.schedule;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.StoreUnavailableException;

/// Sets up, changes and removes scheduled posts. Thread-safe.
///
/// Every method throws [StoreUnavailableException] if the store cannot be reached.
///
/// @param queue runs the posts as tasks of the kind [#TASK_KIND]
public record PostScheduler(ScheduleStore store, TaskQueue queue, InstantSource clock) {
    /// The kind of the tasks that make posts.
    public static final String TASK_KIND = "post";

    /// Sets up a post.
    ///
    /// @param post its id is not that of another post of the server or chat
    /// @return false if its place has [ScheduleStore#MAX_POSTS] already
    public boolean add(ScheduledPost post) {
        var added = store.add(post);
        if (added) {
            enqueue(post);
        }
        return added;
    }

    /// The posts of a server or chat, in the order in which they were set up.
    public List<ScheduledPost> list(Place outermost) {
        return store.list(outermost);
    }

    /// A post of a server or chat.
    public Optional<ScheduledPost> find(Place outermost, String id) {
        return store.find(outermost, id);
    }

    /// Changes the line, the times and the state of a post.
    ///
    /// @return false if there is no such post any more
    public boolean update(ScheduledPost post) {
        var updated = store.update(post);
        if (updated) {
            enqueue(post);
        }
        return updated;
    }

    /// Removes a post.
    ///
    /// @return false if there is no such post
    public boolean remove(ScheduledPost post) {
        queue.cancel(TASK_KIND, post.taskId());
        return store.remove(post.place().outermost(), post.id());
    }

    private void enqueue(ScheduledPost post) {
        if (post.state() == PostState.ACTIVE) {
            queue.schedule(TASK_KIND, post.taskId(), post.recurrence().next(clock.instant()));
        } else {
            queue.cancel(TASK_KIND, post.taskId());
        }
    }
}
