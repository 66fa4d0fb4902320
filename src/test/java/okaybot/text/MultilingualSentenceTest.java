package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MultilingualSentenceTest {
    @Test
    void each_reader_gets_their_language() {
        var stored = MultilingualSentence.of(locale -> locale.equals(Locale.KOREAN) ? "없어요." : "It is\ngone.");
        assertThat(MultilingualSentence.in(stored, Locale.KOREAN)).isEqualTo("없어요.");
        assertThat(MultilingualSentence.in(stored, Locale.ENGLISH)).isEqualTo("It is gone.");
        assertThat(MultilingualSentence.in(stored, Locale.of("es"))).isEqualTo("It is gone.");
        assertThat(MultilingualSentence.in(stored, Locale.FRENCH)).isEqualTo("It is gone.");
    }

    @Test
    void each_language_is_asked_for_once() {
        var asked = new ArrayList<Locale>();
        var _ = MultilingualSentence.of(locale -> {
            asked.add(locale);
            return locale.toLanguageTag();
        });
        assertThat(asked).containsExactlyInAnyOrderElementsOf(Languages.all());
    }

    /// By earlier versions, in the language of a place.
    @Test
    void what_was_stored_in_one_language_stays() {
        assertThat(MultilingualSentence.in("없어요.", Locale.ENGLISH)).isEqualTo("없어요.");
        assertThat(MultilingualSentence.of(_ -> "It is gone.")).isEqualTo("It is gone.");
        assertThat(MultilingualSentence.in("", Locale.ENGLISH)).isEmpty();
    }
}
