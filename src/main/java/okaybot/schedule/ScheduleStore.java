package okaybot.schedule;

import java.util.List;
import java.util.Optional;
import okaybot.place.Place;

/// Stores scheduled posts. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface ScheduleStore {
    /// The most scheduled posts of one place, such as a channel.
    int MAX_POSTS = 10;

    /// Stores a post.
    ///
    /// @return false if its place has [#MAX_POSTS] already
    boolean add(ScheduledPost post);

    /// The posts of a server or chat, in the order in which they were set up.
    List<ScheduledPost> list(Place outermost);

    /// A post of a server or chat.
    Optional<ScheduledPost> find(Place outermost, String id);

    /// Changes the state of a post and what became of it.
    ///
    /// @param post as it is now; its other parts are not changed
    /// @return false if there is no such post any more
    boolean update(ScheduledPost post);

    /// @return false if there is no such post
    boolean remove(Place outermost, String id);
}
