package okaybot.lore.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.lore.Lore;
import okaybot.yaml.YamlReader;

/// Checks what contradicts itself: dates in the future, a timeline out of order, an honour that is there twice.
public final class ConsistencyCheck {
    private final YamlReader reader;
    private final Lore lore;
    private final LocalDate latest;

    /// @param today in UTC; it may be a day later elsewhere
    public ConsistencyCheck(YamlReader reader, Lore lore, LocalDate today) {
        this.reader = reader;
        this.lore = lore;
        this.latest = today.plusDays(1);
    }

    public void check() {
        lore.sources().forEach(source -> checkDate(source, source.date()));
        lore.quotations().forEach(quotation -> checkDate(quotation, quotation.date()));
        lore.secondSeason().timeline().forEach(event -> checkDate(event, event.date()));
        lore.show().days().forEach(day -> checkDate(day, Optional.of(day.date())));
        checkTimeline();
        checkHonours();
    }

    private void checkDate(Record owner, Optional<LocalDate> date) {
        date.filter(day -> day.isAfter(latest)).ifPresent(day -> reader.report(owner, "date",
                day + " is in the future", "write the day on which it came out or happened"));
    }

    private void checkTimeline() {
        var dated = lore.secondSeason().timeline().stream().filter(event -> event.date().isPresent()).toList();
        for (var i = 1; i < dated.size(); i++) {
            var day = dated.get(i).date().orElseThrow();
            var before = dated.get(i - 1).date().orElseThrow();
            if (day.isBefore(before)) {
                reader.report(dated.get(i), "date", day + " stands after " + before,
                        "put the oldest first");
            }
        }
    }

    /// What one giver gave to the same people is one honour.
    private void checkHonours() {
        var seen = new HashSet<List<Object>>();
        for (var honour : lore.honours()) {
            var giver = honour.from().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            if (!seen.add(List.of(giver, honour.about()))) {
                reader.report(honour, "from", "there is an honour from `" + honour.from() + "` already",
                        "put the claims of both together");
            }
        }
    }
}
