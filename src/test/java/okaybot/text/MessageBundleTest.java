package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    /// Its bundle is among the resources of the tests.
    interface SampleMessages {
        String greeting(String name);

        String apples(long count);

        String choice(List<String> names);

        String apostrophe();
    }

    @Test
    void argumentsStandInTheMessage() {
        assertThat(in(Locale.ENGLISH).greeting("{0} d'Arc")).isEqualTo("Hello, {0} d'Arc!");
        assertThat(in(Locale.ENGLISH).apples(1)).isEqualTo("one apple");
        assertThat(in(Locale.ENGLISH).apples(1200)).isEqualTo("1,200 apples");
        assertThat(in(Locale.ENGLISH).choice(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }

    @Test
    void anApostropheIsWrittenOnce() {
        assertThat(in(Locale.ENGLISH).apostrophe()).isEqualTo("I don't know.");
    }

    @Test
    void theNearestLanguageIsChosen() {
        assertThat(in(Locale.forLanguageTag("ko-KR")).greeting("Ha Neul")).isEqualTo("안녕하세요, Ha Neul!");
        assertThat(in(Locale.forLanguageTag("de")).greeting("Ha Neul")).isEqualTo("Hello, Ha Neul!");
        assertThat(in(Locale.forLanguageTag("ko")).apostrophe()).isEqualTo("I don't know.");
    }

    private static SampleMessages in(Locale locale) {
        return MessageBundle.of(SampleMessages.class, locale);
    }
}
