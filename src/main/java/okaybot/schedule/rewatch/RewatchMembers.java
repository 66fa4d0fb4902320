package okaybot.schedule.rewatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores who takes part in rewatches. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface RewatchMembers {
    /// The most members of a rewatch.
    int MAX_MEMBERS = 1_000;

    /// Stores a member, or what they want now.
    ///
    /// @return false if the rewatch has [#MAX_MEMBERS], or is gone
    boolean put(RewatchMember member);

    Optional<RewatchMember> find(String rewatch, String viewer);

    /// The members of a rewatch.
    List<RewatchMember> findByRewatch(String rewatch);

    /// What a person takes part in.
    List<RewatchMember> findByViewer(String viewer);

    /// Removes a member.
    ///
    /// @return false if they take no part
    boolean remove(String rewatch, String viewer);

    /// The caller reminds a member of an episode. Of several callers, only one does.
    ///
    /// @param begins when the episode begins
    /// @return false if another one has done it, or does
    boolean claimReminder(RewatchMember member, Instant begins);

    /// Those whose progress moves along have watched an episode.
    void advance(String rewatch, int episode);

    /// Deletes what is stored about a person, from the database file too: what they take part in, and that they have set up
    /// rewatches.
    void forget(String viewer);
}
