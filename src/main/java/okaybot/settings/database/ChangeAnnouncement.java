package okaybot.settings.database;

import java.util.Optional;

/// What one instance tells the others that it has changed.
///
/// @param name the place or the viewer
public record ChangeAnnouncement(ChangedSubject subject, String name) {
    /// Of what something was changed.
    public enum ChangedSubject {
        /// The settings of a place.
        PLACE,
        /// How far a viewer has watched.
        VIEWER
    }

    /// Reads what [#text] wrote; empty for the words of another version.
    public static Optional<ChangeAnnouncement> parse(String text) {
        for (var kind : ChangedSubject.values()) {
            if (text.startsWith(kind + " ")) {
                return Optional.of(new ChangeAnnouncement(kind, text.substring(kind.name().length() + 1)));
            }
        }
        return Optional.empty();
    }

    /// As it is sent; below PostgreSQL's limit of 8000 bytes.
    public String text() {
        return subject + " " + name;
    }
}
