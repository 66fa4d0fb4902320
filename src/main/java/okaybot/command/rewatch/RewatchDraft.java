package okaybot.command.rewatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.schedule.Recurrence;
import okaybot.schedule.rewatch.RewatchPlan;

/// A rewatch that an admin is setting up, as far as they have said when it takes place.
///
/// @param episodesPerDay 1 if they did not say
/// @param zoneText what they wrote for a zone; empty if nothing
/// @param zones what that can mean, the likeliest first, if it does not mean exactly one zone
/// @param unreadable what they wrote besides that means nothing
record RewatchDraft(Optional<LocalDate> start, Optional<Set<DayOfWeek>> days, Optional<LocalTime> time,
        Optional<ZoneId> zone, int episodesPerDay, String zoneText, List<ZoneId> zones,
        List<Unreadable> unreadable) {
    /// The word for the page on which it is set up; behind it stands the draft.
    static final String PLAN = "plan";
    /// A longer name of a zone is written without its region, so that lines fit into the buttons of Telegram (64 bytes).
    private static final int LONG_ZONE = 14;

    /// What a part of the text was meant to be.
    enum Part {
        DATE,
        /// A date of which nobody can tell what is the day and what the month.
        UNCLEAR_DATE, TIME, EPISODES_PER_DAY, UNKNOWN
    }

    /// A part of the text that means nothing, such as the 30th of February.
    record Unreadable(Part part, String text) {}

    RewatchDraft {
        zones = List.copyOf(zones);
        unreadable = List.copyOf(unreadable);
    }

    /// The plan; empty if something is missing.
    Optional<RewatchPlan> plan() {
        return start.flatMap(date -> time.flatMap(at -> zone.map(where -> new RewatchPlan(date,
                new Recurrence(at, days.orElse(Days.ALL), where), episodesPerDay))));
    }

    RewatchDraft withStart(Optional<LocalDate> other) {
        return new RewatchDraft(other, days, time, zone, episodesPerDay, zoneText, zones, unreadable);
    }

    RewatchDraft withDays(Set<DayOfWeek> other) {
        return new RewatchDraft(start, Optional.of(other), time, zone, episodesPerDay, zoneText, zones, unreadable);
    }

    RewatchDraft withTime(LocalTime other) {
        return new RewatchDraft(start, days, Optional.of(other), zone, episodesPerDay, zoneText, zones, unreadable);
    }

    RewatchDraft withZone(Optional<ZoneId> other) {
        return new RewatchDraft(start, days, time, other, episodesPerDay, "", List.of(), unreadable);
    }

    RewatchDraft withEpisodesPerDay(int other) {
        return new RewatchDraft(start, days, time, zone, other, zoneText, zones, unreadable);
    }

    /// The draft as [RewatchText] reads it, in few characters since buttons carry it.
    String text() {
        return Stream.of(start.map(LocalDate::toString), days.map(Days::text), time.map(TimeOfDay::text),
                zone.map(RewatchDraft::text), Optional.of("x" + episodesPerDay).filter(_ -> episodesPerDay > 1))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /// The argument of the line that shows the page on which it is set up.
    String line() {
        return (PLAN + " " + text()).strip();
    }

    private static String text(ZoneId zone) {
        var id = zone.getId();
        return id.length() > LONG_ZONE ? id.substring(id.lastIndexOf('/') + 1) : id;
    }
}
