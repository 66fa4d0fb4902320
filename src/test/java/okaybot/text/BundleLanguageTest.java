package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.text.BundleFile.Entry;
import org.junit.jupiter.api.Test;

/// Checks that what stands in a translation of a bundle is in its language.
class BundleLanguageTest {
    /// Those that write a word in double brackets, see [MessageBundle].
    private static final Set<String> WITH_BRACKETS = Set.of("ko", "pt");
    /// A text of fewer words may be the same in two languages.
    private static final int WORDS_OF_A_SENTENCE = 4;

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern PARTICLE_BEHIND_VALUE = Pattern
            .compile("\\{\\d[^}]*}[”’)*]*(은|는|이|가|을|를|과|와|으로|로|이에요|예요|이라는|라는|이나|나)(?!\\p{IsHangul})");
    /// The same in every language.
    private static final Set<String> NAMES = Set.of("licenceName", "textOrOff");

    private static final List<BundleFile> FILES = BundleFile.all();

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

    @Test
    void koreanMessagesAreKorean() {
        assertThat(translations().filter(file -> file.language().equals("ko"))
                .flatMap(file -> file.entries().stream())
                .filter(entry -> isText(entry) && !HANGUL.matcher(entry.text()).find())
                .map(entry -> entry.fault("is not Korean"))).isEmpty();
    }

    @Test
    void noParticleStandsRightBehindAValue() {
        assertThat(translations().filter(file -> file.language().equals("ko"))
                .flatMap(file -> file.entries().stream())
                .filter(entry -> PARTICLE_BEHIND_VALUE.matcher(entry.text()).find())
                .map(entry -> entry.fault("has a particle that does not fit every value, write it as [[을]]")))
                .isEmpty();
    }

    /// Whether there is more than values and what is the same everywhere.
    private static boolean isText(Entry entry) {
        return !NAMES.contains(entry.key()) && entry.text().replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}{2}.*");
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
