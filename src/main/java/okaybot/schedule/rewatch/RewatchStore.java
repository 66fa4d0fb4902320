package okaybot.schedule.rewatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okaybot.place.Place;

/// Stores rewatches. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface RewatchStore {
    /// The most rewatches of a server or chat.
    int MAX_REWATCHES = 10;

    /// How long a rewatch is kept after the day of its last episode.
    int RETENTION_DAYS = 90;

    /// What has become of a rewatch that was to be added.
    enum Added {
        YES,
        /// The channel has one.
        ONE_IS_ON,
        /// The server or chat has [#MAX_REWATCHES].
        TOO_MANY
    }

    /// Stores a rewatch. One of the same channel that is over is deleted.
    Added add(Rewatch rewatch);

    Optional<Rewatch> find(String id);

    /// The rewatch of exactly this channel. If there is one that is over, and another one, it is the other one.
    Optional<Rewatch> findByChannel(Place channel);

    /// The rewatches of a server or chat.
    List<Rewatch> findWithin(Place outermost);

    /// All with which there is something to do: those that go on, and those that were stopped and are not cleaned up yet.
    List<Rewatch> findUnfinished();

    /// Those that a person has set up.
    List<Rewatch> findByAuthor(String viewer);

    /// Changes a rewatch while nobody else can.
    ///
    /// @return the changed one; empty if there is none
    Optional<Rewatch> edit(String id, UnaryOperator<Rewatch> change);

    /// Deletes a rewatch with its members. Does nothing if there is none.
    void delete(String id);

    /// Deletes rewatches whose last episode was planned for an earlier time.
    void deleteBefore(Instant limit);

    /// Those who take part.
    RewatchMembers members();
}
