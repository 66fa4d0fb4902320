package okaybot.lore.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import okaybot.lore.Chart;
import okaybot.lore.Lore;
import okaybot.lore.Plot;
import okaybot.lore.SecondSeason;
import okaybot.lore.Show;
import okaybot.lore.Vocabulary;
import okaybot.yaml.YamlReader;

/// Puts the sections of all content files together.
///
/// @param read     the files that could be read
/// @param complete whether that is every file; otherwise a section may be in a file that could not be read
/// @param missing  told which section no file has, and what to do
record SeedMerger(YamlReader reader, List<SeedFile> read, boolean complete, BiConsumer<String, String> missing) {
    Lore merge() {
        return new Lore(
                onlyOne(complete, "show", SeedFile::show).orElseGet(SeedMerger::emptyShow),
                onlyOne(complete, "plot", SeedFile::plot)
                        .orElseGet(() -> new Plot(List.of(), List.of(), List.of())),
                onlyOne(complete, "secondSeason", SeedFile::secondSeason)
                        .orElseGet(SeedMerger::emptySecondSeason),
                all(SeedFile::sources), all(SeedFile::disputes), all(SeedFile::people),
                all(SeedFile::characters), all(SeedFile::relations), all(SeedFile::honours),
                all(SeedFile::quotations), all(SeedFile::themes),
                onlyOne(false, "chart", SeedFile::chart).orElse(Chart.NONE),
                onlyOne(false, "vocabulary", SeedFile::vocabulary).orElse(Vocabulary.NONE),
                all(SeedFile::unanswered),
                Lore.Localization.english(Map.of()));
    }

    private <T> Optional<T> onlyOne(boolean required, String section,
            Function<SeedFile, Optional<T>> part) {
        var matching = read.stream().filter(file -> part.apply(file).isPresent()).toList();
        var key = section.equals("secondSeason") ? "second-season" : section;
        if (matching.isEmpty() && required && !read.isEmpty()) {
            missing.accept("no file has a section `" + key + ":`", "exactly one file needs it");
        }
        matching.stream().skip(1).forEach(second -> reader.report(second, section,
                "there is a second section `" + key + ":`", "exactly one file may have it; put the two together"));
        return matching.stream().findFirst().flatMap(part);
    }

    private <T> List<T> all(Function<SeedFile, List<T>> part) {
        return read.stream().flatMap(file -> part.apply(file).stream()).toList();
    }

    /// Replaces a missing section, so that the other checks can run. Never part of a loaded lore.
    private static Show emptyShow() {
        return new Show("", Optional.empty(), Integer.MAX_VALUE, List.of());
    }

    private static SecondSeason emptySecondSeason() {
        return new SecondSeason(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
