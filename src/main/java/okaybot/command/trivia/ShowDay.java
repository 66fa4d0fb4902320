package okaybot.command.trivia;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Show;

/// A day on which something happened around the show.
record ShowDay(LocalDate date, List<Claim> claims) {
    /// The oldest first.
    static List<ShowDay> all(Lore lore) {
        var own = lore.show().days().stream().map(day -> new ShowDay(day.date(), day.claims())).toList();
        var known = lore.show().days().stream().map(Show.Day::date).collect(Collectors.toSet());
        var reported = lore.secondSeason().timeline().stream().flatMap(event -> event.date().stream()
                .filter(date -> !known.contains(date)).map(date -> new ShowDay(date, event.claims())));
        return Stream.concat(own.stream(), reported).sorted(Comparator.comparing(ShowDay::date)).toList();
    }

    static List<ShowDay> on(MonthDay day, Lore lore) {
        return all(lore).stream().filter(known -> known.monthDay().equals(day)).toList();
    }

    MonthDay monthDay() {
        return MonthDay.from(date);
    }
}
