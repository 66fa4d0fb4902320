package okaybot.settings.database;

import java.util.Arrays;
import java.util.Optional;

/// Tells the other instances that share the database what one of them has changed.
///
/// @param name the path of the place or the id of the viewer
public record ChangeAnnouncement(ChangedSubject subject, String name) {
    /// Where PostgreSQL sends it (LISTEN, NOTIFY).
    static final String CHANNEL = "okaybot_settings";

    /// What was changed.
    public enum ChangedSubject {
        /// The settings of a place.
        PLACE,
        /// What a viewer has set.
        VIEWER
    }

    /// Parses [#text]; empty if the text comes from another version and is unknown.
    public static Optional<ChangeAnnouncement> parse(String text) {
        return Arrays.stream(ChangedSubject.values())
                .filter(subject -> text.startsWith(subject + " "))
                .map(subject -> new ChangeAnnouncement(subject, text.substring(subject.name().length() + 1)))
                .findFirst();
    }

    /// The announcement as it is sent. Names are short enough for PostgreSQL's limit of 8000 bytes.
    String text() {
        return subject + " " + name;
    }
}
