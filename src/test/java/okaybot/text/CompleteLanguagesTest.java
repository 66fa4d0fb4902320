package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.text.BundleFile.Entry;
import org.junit.jupiter.api.Test;

/// Checks that no language is half there: a language of which a bundle is missing is not offered to anybody.
class CompleteLanguagesTest {
    /// Those that write a word in double brackets, see [MessageBundle].
    private static final Set<String> WITH_BRACKETS = Set.of("ko", "pt");
    /// A text of fewer words may be the same in two languages.
    private static final int WORDS_OF_A_SENTENCE = 4;

    private static final List<BundleFile> FILES = BundleFile.all();

    @Test
    void eachLanguageHasEachBundle() {
        var languages = translations().map(BundleFile::language).collect(Collectors.toCollection(TreeSet::new));
        var paths = FILES.stream().map(file -> file.path().getFileName().toString()).collect(Collectors.toSet());
        assertThat(languages).contains("es", "id", "ko", "pt");
        assertThat(languages.stream()
                .flatMap(language -> english().keySet().stream().map(name -> name + "_" + language + ".properties"))
                .filter(name -> !paths.contains(name)).map(name -> name + " is missing")).isEmpty();
    }

    @Test
    void noSentenceIsStillEnglish() {
        assertThat(translations().flatMap(file -> file.entries().stream()
                .filter(entry -> words(entry.text()) >= WORDS_OF_A_SENTENCE)
                .filter(entry -> Optional.ofNullable(english().get(file.bundle()))
                        .flatMap(original -> original.entry(entry.key())).map(Entry::text)
                        .filter(entry.text()::equals).isPresent())
                .map(entry -> entry.fault("is still English")))).isEmpty();
    }

    @Test
    void noBracketsAreShown() {
        assertThat(translations().filter(file -> !WITH_BRACKETS.contains(file.language()))
                .flatMap(file -> file.entries().stream()).filter(entry -> entry.text().contains("[["))
                .map(entry -> entry.fault("has double brackets, which this language does not know"))).isEmpty();
    }

    private static int words(String text) {
        return text.replaceAll("\\{[^}]*}", "").strip().split("\\s+").length;
    }

    private static Stream<BundleFile> translations() {
        return FILES.stream().filter(BundleFile::isTranslation);
    }

    private static Map<String, BundleFile> english() {
        return FILES.stream().filter(file -> !file.isTranslation())
                .collect(Collectors.toMap(BundleFile::bundle, Function.identity()));
    }
}
