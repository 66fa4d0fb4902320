package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslatedTextTest {
    @Test
    void each_reader_gets_their_language() {
        var stored = TranslatedText.of(locale -> locale.equals(Locale.KOREAN) ? "없어요." : "It is\ngone.");
        assertThat(TranslatedText.in(stored, Locale.KOREAN)).isEqualTo("없어요.");
        assertThat(TranslatedText.in(stored, Locale.ENGLISH)).isEqualTo("It is gone.");
        assertThat(TranslatedText.in(stored, Locale.of("es"))).isEqualTo("It is gone.");
        assertThat(TranslatedText.in(stored, Locale.FRENCH)).isEqualTo("It is gone.");
    }

    /// By earlier versions, in the language of a place.
    @Test
    void what_was_stored_in_one_language_stays() {
        assertThat(TranslatedText.in("없어요.", Locale.ENGLISH)).isEqualTo("없어요.");
        assertThat(TranslatedText.of(_ -> "It is gone.")).isEqualTo("It is gone.");
        assertThat(TranslatedText.in("", Locale.ENGLISH)).isEmpty();
    }
}
