package okaybot.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was measured, as a table and as JSON.
public final class BenchReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Measure> measures;

    /// One figure.
    ///
    /// @param area the platform, or the part of the bot
    /// @param bot which bot it is of
    public record Measure(String area, String load, String unit, String bot, double value) {
        private Measure withoutValue() {
            return new Measure(area, load, unit, bot, 0);
        }
    }

    BenchReport() {
        this(new ArrayList<>());
    }

    private BenchReport(List<Measure> measures) {
        this.measures = measures;
    }

    static BenchReport read(Path file) throws IOException {
        return new BenchReport(JSON.readValue(file.toFile(), new TypeReference<List<Measure>>() {
        }));
    }

    /// Adds a figure. Of several for the same, their mean counts.
    public void add(Measure measure) {
        measures.add(measure);
    }

    void write(Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), means().entrySet().stream()
                .map(mean -> new Measure(mean.getKey().area, mean.getKey().load, mean.getKey().unit, mean.getKey().bot,
                        mean.getValue()))
                .toList());
    }

    private Map<Measure, Double> means() {
        return measures.stream().collect(Collectors.groupingBy(Measure::withoutValue, LinkedHashMap::new,
                Collectors.averagingDouble(Measure::value)));
    }

    /// A table with a column for each bot.
    String table() {
        var means = means();
        var bots = means.keySet().stream().map(Measure::bot).distinct().toList();
        var lines = means.keySet().stream().map(of -> new Measure(of.area, of.load, of.unit, "", 0)).distinct()
                .map(row -> row(Stream.concat(Stream.of(row.area, row.load, row.unit),
                        bots.stream().map(bot -> text(
                                means.get(new Measure(row.area, row.load, row.unit, bot, 0)))))));
        return Stream.concat(header(Stream.concat(Stream.of("area", "load", "unit"), bots.stream()).toList()), lines)
                .collect(Collectors.joining("\n"));
    }

    /// A table of what both have measured, with the ratio of this report to an earlier one.
    String comparedWith(BenchReport earlier) {
        var before = earlier.means();
        var lines = means().entrySet().stream().filter(mean -> before.containsKey(mean.getKey())).map(mean -> {
            var of = mean.getKey();
            var old = Objects.requireNonNull(before.get(of));
            return row(Stream.of(of.area, of.load, of.unit, of.bot, text(old), text(mean.getValue()),
                    old == 0 ? "" : "%.2f".formatted(mean.getValue() / old)));
        });
        return Stream.concat(header(List.of("area", "load", "unit", "bot", "before", "after", "ratio")), lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> header(List<String> names) {
        return Stream.of(row(names.stream()), row(names.stream().map(_ -> "---")));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : "%.3f".formatted(value);
    }
}
