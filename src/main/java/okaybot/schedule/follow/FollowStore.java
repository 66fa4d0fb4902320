package okaybot.schedule.follow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;

/// Stores which places follow which topics. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface FollowStore {
    /// The most that the places of a server or chat can follow together.
    int MAX_FOLLOWS = 50;

    /// Stores a follow, in the place of one of the same place and topic.
    ///
    /// @return false if there are [#MAX_FOLLOWS] already
    boolean save(Follow follow);

    /// Those of a server or chat, sorted by place and topic.
    List<Follow> list(Place outermost);

    Optional<Follow> find(Place place, FollowTopic topic);

    /// All, of all servers and chats.
    List<Follow> findAll();

    /// Notes what is no news any more.
    void markSeen(Place place, FollowTopic topic, Set<String> items);

    /// Notes why nothing can be posted.
    void markFailed(Place place, FollowTopic topic, String problem);

    /// Removes a follow.
    ///
    /// @return false if the place does not follow the topic
    boolean remove(Place place, FollowTopic topic);

    List<Follow> findByAuthor(String viewer);

    /// Removes a person from what they have set up, from the database file too.
    void forgetAuthor(String viewer);
}
