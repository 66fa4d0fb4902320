package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Whatever the language of the system is.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            '' ; {0,dtf_date,MMM uuuu} ; May 2020
            ko ; {0,dtf_date,MMM uuuu} ; 5월 2020
            pt ; {0,dtf_date,MMM} de {0,dtf_date,uuuu} ; mai. de 2020
            pt ; {0,dtf_date,long} ; 9 de maio de 2020
            pt ; {0,dtf_date,d} de {0,dtf_date,MMMM} de {0,dtf_date,uuuu, D} ; 9 de maio de 2020, 130
            id ; {1,choice,0#no|1#one|1<{1}} {0,dtf_date,MMM uuuu} ; one Mei 2020
            es ; {1} {0,dtf_datetime,d MMM uuuu} ; 1 9 may 2020
            """)
    void datesAreInTheLanguageOfTheMessage(String language, String pattern, String expected) {
        assertThat(MessageBundle.message(pattern, Locale.of(language), LocalDate.of(2020, 5, 9), 1))
                .isEqualTo(expected);
    }

    private static SampleMessages in(Locale locale) {
        return MessageBundle.of(SampleMessages.class, locale);
    }
}
