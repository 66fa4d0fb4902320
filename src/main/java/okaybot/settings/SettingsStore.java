package okaybot.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What admins and viewers have set, kept for good. Safe for use by several threads.
///
/// A place is a path from the outside in, such as `discord/server:1/channel:2`; a setting is a key and a value, both
/// text. What they mean is not for the store to know.
///
/// Places, actors and viewers are of 500 characters at most, keys and values of any number. Text with a NUL or with half a
/// surrogate pair is refused, and so is a longer name: with an [IllegalArgumentException].
///
/// Every method throws [StoreUnavailable] when the store cannot be reached; then nothing was changed.
public interface SettingsStore extends AutoCloseable {
    /// What is set at exactly this place, by key; nothing from the levels around it.
    Map<String, String> at(String place);

    /// What is set at a place and at every place inside it, by place and then by key.
    SortedMap<String, Map<String, String>> within(String place);

    /// Makes several edits, all or none of them.
    ///
    /// @return what that changed, with the values before; an edit that changes nothing is not among them
    List<Change> edit(String actor, List<Edit> edits);

    /// The latest changes at a place and inside it, the newest first.
    List<Change> log(String place, int most);

    /// How far a viewer has watched, if they said so.
    Optional<Integer> progress(String viewer);

    /// Keeps how far a viewer has watched, or forgets it.
    void progress(String viewer, Optional<Integer> episode);

    /// All that is held about a person: what they set for themselves, and the changes that they made as admins.
    ViewerData held(String viewer);

    /// Deletes all that is held about a person, in the file too. Changes that they made as an admin stay, without a name.
    void forget(String viewer);

    @Override
    void close();
}
