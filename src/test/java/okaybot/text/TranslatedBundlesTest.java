package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.text.BundleFile.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that each translation of a bundle has its messages, in its order, with its placeholders. What fails says in which
/// file and line.
class TranslatedBundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(,dtf|,list)?");
    private static final Pattern APOSTROPHE_IN_BRACES = Pattern.compile("\\{[^}]*'");
    private static final List<BundleFile> FILES = BundleFile.all();

    @Test
    void everyTranslationHasWhatEnglishHas() {
        assertThat(translations(FILES).flatMap(TranslatedBundlesTest::faults)).isEmpty();
    }

    /// A language that lacks one would not be offered at all.
    @Test
    void everyLanguageHasEveryBundle() {
        var bundles = FILES.stream().collect(Collectors.groupingBy(BundleFile::language,
                Collectors.mapping(BundleFile::bundle, Collectors.toCollection(TreeSet::new))));
        assertThat(bundles).containsKeys("es", "id", "ko", "pt").allSatisfy(
                (language, names) -> assertThat(names).as(language).containsExactlyElementsOf(bundles.get("")));
    }

    @Test
    void aFaultIsNamedWithItsFileAndLine(@TempDir Path folder) throws Exception {
        var english = write(folder, "Show.properties", "cast = Cast of {0}", "ending = Ending", "story = {0} in {1}");
        var korean = write(folder, "Show_ko.properties", "# 드라마", "cast = 출연진", "ending = 결말", "ending = 끝",
                "plot = 줄거리", "story = {0", "twice = {0} {x}");
        assertThat(faults(korean, english)).map(fault -> fault.replace(folder + "/", "")).containsExactly(
                "Show_ko.properties:2: cast has the placeholders [] instead of [0]",
                "Show_ko.properties:4: ending is there twice",
                "Show_ko.properties:5: plot is not in Show.properties",
                "Show_ko.properties:6: story is no pattern: Unmatched braces in the pattern.",
                "Show_ko.properties:7: twice is not in Show.properties");
        assertThat(faults(english, korean)).map(fault -> fault.replace(folder + "/", ""))
                .contains("Show_ko.properties:5: plot is missing in Show.properties");
    }

    private static BundleFile write(Path folder, String name, String... lines) throws Exception {
        return BundleFile.read(Files.write(folder.resolve(name), List.of(lines)));
    }

    private static Stream<BundleFile> translations(List<BundleFile> files) {
        return files.stream().filter(BundleFile::isTranslation);
    }

    private static Stream<String> faults(BundleFile file) {
        return FILES.stream().filter(english -> !english.isTranslation() && english.bundle().equals(file.bundle()))
                .findFirst().map(english -> faults(file, english))
                .orElse(Stream.of(file.path() + ": there is no " + file.bundle() + ".properties"));
    }

    private static Stream<String> faults(BundleFile file, BundleFile english) {
        var seen = new HashSet<String>();
        var missing = english.entries().stream().filter(entry -> file.entry(entry.key()).isEmpty())
                .map(entry -> entry.fault("is missing in " + file.path().getFileName()));
        var wrong = file.entries().stream().flatMap(entry -> seen.add(entry.key())
                ? english.entry(entry.key()).map(original -> faults(entry, original))
                        .orElse(Stream.of(entry.fault("is not in " + english.path().getFileName())))
                : Stream.of(entry.fault("is there twice")));
        return Stream.of(wrong, missing, disorder(file, english)).flatMap(Function.identity());
    }

    /// So that translations can be compared side by side.
    private static Stream<String> disorder(BundleFile file, BundleFile english) {
        var order = english.entries().stream().map(Entry::key).toList();
        var entries = file.entries().stream().filter(entry -> order.contains(entry.key())).toList();
        return Stream.iterate(1, i -> i < entries.size(), i -> i + 1)
                .filter(i -> order.indexOf(entries.get(i).key()) < order.indexOf(entries.get(i - 1).key()))
                .map(i -> entries.get(i).fault("is not in the order of " + english.path().getFileName()));
    }

    private static Stream<String> faults(Entry entry, Entry english) {
        try {
            var _ = MessageBundle.messageFormat(entry.text(), Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Stream.of(entry.fault("is no pattern: " + e.getMessage()));
        }
        var placeholders = placeholders(entry);
        return Stream.of(
                Map.entry(!placeholders.equals(placeholders(english)),
                        "has the placeholders " + placeholders + " instead of " + placeholders(english)),
                Map.entry(APOSTROPHE_IN_BRACES.matcher(entry.text()).find(), "has an apostrophe in braces"),
                Map.entry(entry.text().isBlank(), "says nothing"))
                .filter(Map.Entry::getKey).map(fault -> entry.fault(fault.getValue()));
    }

    /// Their numbers, with the type of dates and lists. Another language may need no plural, so a choice counts as its number.
    private static Set<String> placeholders(Entry entry) {
        return PLACEHOLDER.matcher(entry.text()).results().map(MatchResult::group)
                .map(placeholder -> placeholder.substring(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
