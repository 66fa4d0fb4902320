package okaybot.schedule.rewatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okaybot.place.Place;

/// An episode of a rewatch.
///
/// @param number counted from 1
/// @param begins when it begins; for one that is left out, when it would have begun
/// @param thread where people talk about it; empty as long as none was opened, and if the bot may not open one
/// @param event in the server's calendar, if there is one
public record RewatchEpisode(int number, Instant begins, Stage stage, Optional<Place> thread, Optional<Event> event) {
    /// An event of a server's calendar.
    ///
    /// @param id the platform's
    /// @param begins as it stands in the calendar
    public record Event(String id, Instant begins) {}

    /// How far an episode has come, in this order.
    public enum Stage {
        PLANNED,
        /// The channel knows that it begins soon.
        ANNOUNCED,
        /// Whoever wanted to be reminded was reminded too.
        REMINDED, RUNNING, WATCHED,
        /// It is left out.
        SKIPPED;

        public boolean isBefore(Stage other) {
            return compareTo(other) < 0;
        }
    }

    static RewatchEpisode planned(int number, Instant begins) {
        return new RewatchEpisode(number, begins, Stage.PLANNED, Optional.empty(), Optional.empty());
    }

    /// When it is over.
    public Instant ends() {
        return begins.plus(RewatchPlan.EPISODE_LENGTH);
    }

    /// Whether it has not begun yet, and will.
    public boolean isAhead() {
        return stage.isBefore(Stage.RUNNING);
    }

    /// Whether it is neither over nor left out.
    public boolean isOpen() {
        return stage.isBefore(Stage.WATCHED);
    }

    /// Whether an event for it can be put into the calendar.
    boolean lacksEvent(Instant now) {
        return isAhead() && event.isEmpty() && begins.isAfter(now);
    }

    /// Whether it has an event that should not be there.
    ///
    /// @param isOn whether the rewatch goes on
    boolean hasOutdatedEvent(boolean isOn) {
        return event.filter(planned -> (!isOn && stage != Stage.WATCHED) || stage == Stage.SKIPPED
                || !planned.begins().equals(begins)).isPresent();
    }

    /// Whether it begins before the other one has been over for so long.
    boolean followsWithin(Duration pause, RewatchEpisode other) {
        return begins.isBefore(other.ends().plus(pause));
    }

    RewatchEpisode withStage(Stage other) {
        return new RewatchEpisode(number, begins, other, thread, event);
    }

    /// The same, planned for another time.
    RewatchEpisode movedTo(Instant other) {
        return other.equals(begins) ? this : new RewatchEpisode(number, other, Stage.PLANNED, thread, event);
    }

    RewatchEpisode withThread(Optional<Place> other) {
        return new RewatchEpisode(number, begins, stage, other, event);
    }

    RewatchEpisode withEvent(Optional<Event> other) {
        return new RewatchEpisode(number, begins, stage, thread, other);
    }
}
