package okaybot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommandTranslationsTest {
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.US, Locale.GERMANY, Locale.GERMAN,
            Locale.KOREAN);
    private final CommandTranslations translations = new CommandTranslations("telegram.translations", LOCALES);

    @Test
    void one_file_translates_a_language_for_all_its_regions() {
        assertThat(translations.locales()).containsExactly(Locale.GERMANY, Locale.GERMAN);
        assertThat(translations.description(Locale.GERMANY, "cast")).contains("Wer mitspielt und wer wen spielt");
        assertThat(translations.find(Locale.GERMAN, "cast.description")).contains("Wer mitspielt und wer wen spielt");
    }

    @Test
    void is_empty_for_what_is_not_translated() {
        assertThat(translations.description(Locale.GERMAN, "plot")).isEmpty();
        assertThat(translations.description(Locale.KOREAN, "cast")).isEmpty();
    }

    @Test
    void works_without_any_file() {
        var none = new CommandTranslations("telegram.nowhere", LOCALES);
        assertThat(none.locales()).isEmpty();
        assertThat(none.description(Locale.GERMAN, "cast")).isEmpty();
    }
}
