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
    /// @param post its id is not that of another post of the server or chat
    /// @return false if its place has [#MAX_POSTS] already
    boolean add(ScheduledPost post);

    /// The posts of a server or chat, in the order in which they were set up.
    List<ScheduledPost> list(Place outermost);

    /// A post of a server or chat.
    Optional<ScheduledPost> find(Place outermost, String id);

    /// All posts that are made when they are due.
    List<ScheduledPost> findActive();

    /// Changes the line, the recurrence and the state of a post.
    ///
    /// @param post as it is now; its other parts are not changed
    /// @return false if there is no such post any more
    boolean update(ScheduledPost post);

    /// Notes what became of a post that was due. If it was refused, an active one fails.
    void record(Place outermost, String id, ScheduledPost.Outcome outcome);

    /// Removes a post.
    ///
    /// @return false if there is no such post
    boolean remove(Place outermost, String id);

    /// The posts that a person has set up.
    ///
    /// @param viewer as in [ScheduledPost#author]
    List<ScheduledPost> findByAuthor(String viewer);

    /// Removes a person from their posts, from the database file too. The posts stay.
    void forgetAuthor(String viewer);
}
