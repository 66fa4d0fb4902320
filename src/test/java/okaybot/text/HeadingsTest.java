package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {
    @ParameterizedTest
    @CsvSource({"la madre de Moon-young, La madre de Moon-young", "Moon Gang-tae, Moon Gang-tae", "tvN news, tvN news",
        "문강태의 이야기, 문강태의 이야기", "/show more, /show more", "'', ''"})
    void what_stands_by_itself_begins_with_a_capital_letter(String text, String heading) {
        assertThat(Headings.of(text, Locale.ENGLISH)).isEqualTo(heading);
    }
}
