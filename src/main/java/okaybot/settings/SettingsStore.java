package okaybot.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// Stores what admins and viewers have set. Thread-safe.
///
/// A place is given by its path, such as `discord/server:1/channel:2`. A setting is a key and a value; the store does not
/// interpret them.
///
/// Paths, actors, viewers, keys and values have at most 500 characters. Longer text, and text with a NUL or an unpaired
/// surrogate, is rejected with an [IllegalArgumentException].
///
/// Every method throws [StoreUnavailableException] if the store cannot be reached; nothing is changed then.
public interface SettingsStore extends SettingsReader, AutoCloseable {
    /// The most settings of a server or chat, those of the places inside it included. A server of 500 channels can have four
    /// in each; together they take less than a megabyte.
    int MAX_SETTINGS = 2_000;

    /// How many logged changes of a server or chat are kept; older ones are deleted with the next edit.
    int MAX_CHANGES = 1_000;

    /// Makes several edits, either all or none.
    ///
    /// @param edits computes the edits from the current settings while nobody else can edit. The reader is valid only during
    ///        the call. If it throws, nothing is changed
    /// @return the changes that were made; an edit that changes nothing is left out. They have all the same time, to the
    ///         millisecond, which no other changes of the server or chat have
    /// @throws TooManySettingsException if they would add more than [#MAX_SETTINGS]; nothing is changed then
    List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits);

    /// Makes several edits, either all or none, whatever the current settings are.
    default List<SettingChange> edit(String actor, List<SettingEdit> edits) {
        return edit(actor, _ -> edits);
    }

    /// The latest changes of a place and of the places inside it, newest first.
    ///
    /// @param limit how many at most
    List<SettingChange> recentChanges(String place, int limit);

    /// Moves everything that is stored about a place, and about the places inside it, to a new path. Settings that the new path
    /// has already are kept.
    void movePlace(String from, String to);

    /// Notes that the bot has left a place. Its settings are kept until [#deleteIfLeft], but not its unanswered questions,
    /// reports of mistakes and members of rewatches.
    void markLeft(String place);

    /// Notes that the bot is in a place again.
    void markJoined(String place);

    /// The outermost places of a platform that have, or contain a place that has, settings, logged changes, a rewatch,
    /// scheduled posts or something that they follow.
    SortedSet<String> outermostPlaces(String platform);

    /// The places of a platform that the bot has left.
    SortedSet<String> leftPlaces(String platform);

    /// The places that the bot left longer ago than this. None if the system clock has jumped since the last call.
    SortedSet<String> placesLeftLongerThan(Duration age);

    /// Deletes everything that is stored about a place, and about the places inside it, if the bot left it longer ago than this.
    ///
    /// @return whether it did; false if the bot has joined the place again in the meantime
    boolean deleteIfLeft(String place, Duration age);

    /// Deletes the logged changes that are older than this. Does nothing if the system clock has jumped since the last call.
    ///
    /// @return the number of changes
    int deleteChangesOlderThan(Duration age);

    /// What a viewer has set.
    ViewerSettings viewer(String viewer);

    /// The last episode that a viewer has watched, if they said so.
    default Optional<Integer> progress(String viewer) {
        return viewer(viewer).progress();
    }

    /// Stores the last episode that a viewer has watched; an empty value deletes it.
    void setProgress(String viewer, Optional<Integer> episode);

    /// Stores the language that a viewer has chosen, as an IETF tag; an empty value deletes it.
    void setLanguage(String viewer, Optional<String> language);

    /// Everything that is stored about a person, with a part of the changes that they made.
    ///
    /// @param skip how many of the newest changes to leave out
    /// @param limit how many changes at most
    ViewerData viewerData(String viewer, int skip, int limit);

    /// Deletes everything that is stored about a person, from the database file too. Changes that they made as an admin stay
    /// in the change log without a name.
    void forget(String viewer);

    /// Why the store cannot be reached; empty if the last call succeeded.
    default Optional<StoreUnavailableException> currentFailure() {
        return Optional.empty();
    }

    @Override
    void close();
}
