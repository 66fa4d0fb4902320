package okaybot.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// What admins and viewers have set, kept for good. Safe for use by several threads.
///
/// A place is a path from the outside in, such as `discord/server:1/channel:2`; a setting is a key and a value, both
/// text. What they mean is not for the store to know.
///
/// Places, actors and viewers are of 500 characters at most, keys and values of any number. Text with a NUL or with half a
/// surrogate pair is refused, and so is a longer name: with an [IllegalArgumentException].
///
/// Every method throws [StoreUnavailableException] when the store cannot be reached; then nothing was changed.
public interface SettingsStore extends SettingsReader, AutoCloseable {
    /// Makes several edits, all or none of them. They are worked out from what is set while nobody else edits.
    ///
    /// @param edits given a reading that holds only while it is asked; what it throws undoes everything
    /// @return what that changed, with the values before; an edit that changes nothing is not among them
    List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits);

    /// Makes several edits, all or none of them, whatever is set.
    default List<SettingChange> edit(String actor, List<SettingEdit> edits) {
        return edit(actor, _ -> edits);
    }

    /// The latest changes at a place and inside it, the newest first.
    List<SettingChange> recentChanges(String place, int most);

    /// Takes all that is set and logged at a place, and inside it, to another, because the platform has renamed it. What
    /// is set there already stands.
    void movePlace(String from, String to);

    /// A place has sent the bot away. What is set there is kept until [#deleteLeftLongerThan].
    void markLeft(String place);

    /// The bot is in a place again.
    void markJoined(String place);

    /// A platform's outermost places at which, or inside of which, anything is set or logged.
    SortedSet<String> outermostPlaces(String platform);

    /// A platform's places that have been left.
    SortedSet<String> leftPlaces(String platform);

    /// Deletes all that is set and logged at places, and inside them, that have been left for longer than this;
    /// nothing if the clock has jumped since this was asked the last time.
    ///
    /// @return how many places
    int deleteLeftLongerThan(Duration longest);

    /// How far a viewer has watched, if they said so.
    Optional<Integer> progress(String viewer);

    /// Keeps how far a viewer has watched, or forgets it.
    void setProgress(String viewer, Optional<Integer> episode);

    /// All that is held about a person: what they set for themselves, and the changes that they made as admins.
    ViewerData viewerData(String viewer);

    /// Deletes all that is held about a person, in the file too. Changes that they made as an admin stay, without a name.
    void forget(String viewer);

    /// Why the store cannot be reached; empty if all was well the last time.
    default Optional<StoreUnavailableException> currentFailure() {
        return Optional.empty();
    }

    @Override
    void close();
}
