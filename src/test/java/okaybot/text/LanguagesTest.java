package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/okaybot/messages");

    /// What the files are called: `_pt`, since [java.util.ResourceBundle] looks for `pt-PT` and `pt-BR` in `_pt_PT` and `_pt_BR`, then in
    /// `_pt`. Indonesian is `_id`: since JDK 17 a locale of its old code `in` is one of `id`, and `_in` would only be read if there
    /// were no `_id`.
    @ParameterizedTest
    @CsvSource({"ko, ko", "ko-KR, ko", "KO, ko", "pt, pt", "pt-BR, pt", "pt-PT, pt", "pt_br, pt", "es, es", "es-ES, es",
        "es-419, es", "id, id", "in, id", "in-ID, id", "en-GB, en", "en-US, en", "zh-hans, en", "zh-Hant-TW, en",
        "de, en", "'', en", "und, en", "garbage, en", "!?, en", "x-ko, en", "k, en",
        "es-Latn-MX, es", "ko-KR-u-nu-hang, ko", "ko-x-123, ko", "pt-PT-ao1990, pt", "en-GB-oxendict, en"})
    void oddCodesHaveANearestLanguage(String tag, String expected) {
        assertThat(Languages.nearest(tag)).isEqualTo(ifComplete(expected));
        assertThat(Languages.nearest(Locale.forLanguageTag(tag.replace('_', '-')))).isEqualTo(ifComplete(expected));
    }

    @Test
    void aLanguageCountsWhenAllOfItsBundlesAreThere() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .collect(Collectors.toSet());
            var english = names.stream().filter(name -> !name.contains("_")).toList();
            assertThat(Languages.all()).startsWith(Locale.ENGLISH).doesNotHaveDuplicates();
            for (var tag : new String[]{"ko", "es", "pt", "id"}) {
                assertThat(Languages.all().contains(Locale.of(tag))).as(tag)
                        .isEqualTo(english.stream().allMatch(name -> names.contains(name + "_" + tag)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Korean, ko", "한국어, ko", "ko, ko", "Español, es", "espanol, es", "spanish, es", "pt-br, pt",
        "Português, pt", "portuguese, pt", "bahasa indonesia, id", "indonesian, id", "in, id", "english, en",
        "es-419, es"})
    void aLanguageIsNamedInManyWays(String typed, String expected) {
        var language = Locale.of(expected);
        assertThat(Languages.find(typed).filter(language::equals).isPresent())
                .isEqualTo(Languages.all().contains(language));
    }

    @ParameterizedTest
    @CsvSource({"''", "klingon", "tlh", "!?", "app", "ko-moon-young", "id-x"})
    void nothingElseIsALanguage(String typed) {
        assertThat(Languages.find(typed)).isEmpty();
    }

    private static Locale ifComplete(String tag) {
        return Languages.all().contains(Locale.of(tag)) ? Locale.of(tag) : Locale.ENGLISH;
    }
}
