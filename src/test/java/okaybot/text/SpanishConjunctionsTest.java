package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpanishConjunctionsTest {
    private static String filledIn(String pattern, Object... values) {
        return MessageBundle.message(pattern, Locale.of("es"), values);
    }

    @Test
    void fitsOrToTheNameBehindIt() {
        var pattern = "¿Quisiste decir {0,list,or}?";
        assertThat(filledIn(pattern, List.of("Moon Sang-tae", "Oh Ji-wang")))
                .isEqualTo("¿Quisiste decir Moon Sang-tae u Oh Ji-wang?");
        assertThat(filledIn(pattern, List.of("Oh Ji-wang", "Moon Sang-tae")))
                .isEqualTo("¿Quisiste decir Oh Ji-wang o Moon Sang-tae?");
    }

    @Test
    void fitsAndToTheNameBehindIt() {
        assertThat(filledIn("{0} y {1}", "Gang-tae", "Im")).isEqualTo("Gang-tae e Im");
        assertThat(filledIn("{0} y {1}", "Gang-tae", "hielo")).isEqualTo("Gang-tae y hielo");
        assertThat(filledIn("{0,list}", List.of("a", "b", "Inés"))).isEqualTo("a, b e Inés");
    }

    @Test
    void leavesWhatWasTypedAlone() {
        assertThat(filledIn("No entendí “{0}”", "uno o ocho y Inés")).isEqualTo("No entendí “uno o ocho y Inés”");
    }
}
