package okaybot.search.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okaybot.lore.Lore;
import okaybot.lore.TranslatedText;
import okaybot.lore.Translation;
import okaybot.lore.Vocabulary;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLanguageDetectorTest {
    private static final String STATEMENT = "A keeper finds a letter in the lamp room.";
    private static final Lore LORE = SampleLore.LIGHTHOUSE.withTranslations(
            Map.of(Locale.KOREAN, translation("등대지기가 등실에서 편지를 발견해요."),
                    Locale.of("es"), translation("Una guardiana encuentra una carta en la linterna."),
                    Locale.of("pt"), translation("Uma guardiana encontra a carta na lanterna.")));

    private static Translation translation(String text) {
        return new Translation(Map.of("plot", Map.of(STATEMENT, new TranslatedText(text, List.of()))), Vocabulary.NONE,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"who finds the letter, en", "xyzzy, en", "encuentra la guardiana, es pt en",
        "encontra a carta, pt es en",
        "the keeper finds a carta, en", "letter 3, en", "편지는 어디 있어, ko en",
        "등대지기 letter, ko en", "letter, en"})
    void theLanguageWithMostWordsComesFirst(String text, String expected) {
        assertThat(new QuestionLanguageDetector(LORE).detect(text).stream().map(Locale::toLanguageTag))
                .containsExactly(expected.split(" "));
    }

    @Test
    void withoutTranslationsQuestionsAreEnglish() {
        assertThat(new QuestionLanguageDetector(SampleLore.LIGHTHOUSE).detect("encuentra 편지"))
                .containsExactly(Locale.ENGLISH);
    }
}
