package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalLocaleTest {
    @Test
    void the_first_variable_that_is_set_decides() {
        assertThat(TerminalLocale.of(Map.of("LC_ALL", "ko_KR.UTF-8", "LANG", "en_GB.UTF-8"))).isEqualTo(Locale.KOREA);
        assertThat(TerminalLocale.of(Map.of("LC_ALL", "", "LC_MESSAGES", "es", "LANG", "en_GB")))
                .isEqualTo(Locale.of("es"));
        assertThat(TerminalLocale.of(Map.of("LANG", "ca_ES.UTF-8@valencia"))).isEqualTo(Locale.of("ca", "ES"));
    }

    @Test
    void programs_and_unknown_names_get_english() {
        assertThat(TerminalLocale.of(Map.of("LC_ALL", "C.UTF-8", "LANG", "ko_KR.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(TerminalLocale.of(Map.of("LANG", "POSIX"))).isEqualTo(Locale.ENGLISH);
        assertThat(TerminalLocale.of(Map.of("LANG", "?!"))).isEqualTo(Locale.ROOT);
    }

    @Test
    void without_a_variable_it_is_the_language_of_the_system() {
        assertThat(TerminalLocale.of(Map.of("LANG", ""))).isEqualTo(Locale.getDefault());
    }
}
