package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¿quién interpreta a Ko Moon-young?       | es
            quien interpreta a Ko Moon-young         | es
            ¿Habrá segunda temporada?                | es
            cómo termina la historia de Gang-tae     | es
            Hola, quiero ver el reparto              | es
            quem interpreta Ko Moon-young?           | pt
            vai ter segunda temporada?               | pt
            QUANTOS EPISÓDIOS TEM                    | pt
            onde posso assistir                      | pt
            siapa yang memerankan Ko Moon-young?     | id
            apakah ada musim kedua?                  | id
            gimana akhir ceritanya                   | id
            고문영 누가 연기해?                        | ko
            Moon 강태는 어떻게 돼?                     | ko
            who plays Ko Moon-young?                 | en
            what did La Tercera say                  | en
            is there a second season?                | en
            """)
    void a_question_tells_its_language(String question, String language) {
        assertThat(LanguageDetector.detect(question)).contains(Locale.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "Ko Moon-young", "Gang-tae", "asdf qwer", "/cast", "Seo Ye-ji 16", "Netflix",
        "el the"})
    void what_has_no_common_words_tells_none(String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(Optional.empty());
    }

    @Test
    void no_word_is_common_in_two_languages() {
        var words = Languages.all().stream()
                .flatMap(language -> Stream.of(LanguageMessages.in(language).commonWords().split(" "))).toList();
        assertThat(words).doesNotHaveDuplicates();
        assertThat(List.of("no", "que", "como", "a")).doesNotContainAnyElementsOf(words);
    }
}
