package okaybot.schedule;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okaybot.place.Place;

/// A line whose answer the bot posts to a place again and again.
///
/// @param id     lower-case letters and digits; part of command lines
/// @param place  the outermost level and the innermost one, see [Place#path]
/// @param line   a command line that can be looked up, such as `quote`
/// @param author the id of whoever set it up; empty once they have had their data deleted
/// @param locale the author's language
/// @param last   what became of it the last time; empty if it was never due
public record ScheduledPost(String id, Place place, String line, Recurrence recurrence, String author, Locale locale,
        PostState state, Optional<Outcome> last) {
    /// The id of its task, see [TaskQueue].
    public String taskId() {
        return place.outermost().path() + " " + id;
    }

    /// The same at other times.
    public ScheduledPost at(Recurrence other) {
        return new ScheduledPost(id, place, line, other, author, locale, state, last);
    }

    /// The same with another line.
    public ScheduledPost withLine(String other) {
        return new ScheduledPost(id, place, other, recurrence, author, locale, state, last);
    }

    /// The same in another state.
    public ScheduledPost withState(PostState other) {
        return new ScheduledPost(id, place, line, recurrence, author, locale, other, last);
    }

    /// The same with what became of it the last time.
    public ScheduledPost withOutcome(Outcome outcome) {
        return new ScheduledPost(id, place, line, recurrence, author, locale, state, Optional.of(outcome));
    }

    /// What became of a post that was due.
    ///
    /// @param due     when it was due
    /// @param problem a sentence for admins, as [okaybot.text.MultilingualSentence]; empty if nothing went wrong
    public record Outcome(Instant due, Kind kind, String problem) {}

    /// What can become of a post that is due.
    public enum Kind {
        POSTED,
        /// The bot was not running, or the platform could not be reached, for too long.
        SKIPPED,
        /// The platform does not accept it, and will not.
        REFUSED
    }

    /// Whether it is posted when it is due.
    public enum PostState {
        ACTIVE,
        /// An admin has paused it.
        PAUSED,
        /// It could not be posted, and an admin has to see to that first.
        FAILED
    }
}
