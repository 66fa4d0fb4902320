package okaybot.lore.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageScriptTest {
    @ParameterizedTest
    @CsvSource({"ko, 문강태, true", "ko-KR, 문강태, true", "ko, Moon Gang-tae, false", "es, 문강태, false",
        "es, Moon Gang-tae, false", "pt, João, false", "ja, 문강태, false", "ja, 東京物語, true", "ru, Москва, true",
        "en, 문강태, false", "und, 문강태, false"})
    void aNameIsInTheScriptOfALanguage(String language, String name, boolean expected) {
        assertThat(LanguageScript.of(Locale.forLanguageTag(language)).isIn(name)).isEqualTo(expected);
    }
}
