package okaybot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            /cast gang tae        | cast   | gang tae
            cast gang tae         | cast   | gang tae
            '  / CAST   Gang  Tae ' | cast | Gang Tae
            //cast                | cast   | ''
            /quote                | quote  | ''
            reveal plot ending    | reveal | plot ending
            /cast 문강태            | cast   | 문강태
            """, delimiter = '|')
    void reads_what_people_type(String typed, String name, String argument) {
        assertThat(CommandLine.parse(typed)).isEqualTo(new CommandLine(name, argument));
    }

    @Test
    void removes_invisible_characters() {
        assertThat(CommandLine.parse("/ca\u0000st\u202E a\u001B[31mb\n\tc\u200Bd \uD800e"))
                .isEqualTo(new CommandLine("cast", "a[31mb cd e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", " / / ", "\u0000", "\u202E"})
    void blank_text_is_an_empty_line(String typed) {
        assertThat(CommandLine.parse(typed)).isEqualTo(CommandLine.of(""));
    }

    @Test
    void wraps_and_unwraps_a_line() {
        var line = CommandLine.parse("plot ending").asArgumentOf("reveal");
        assertThat(line.text()).isEqualTo("reveal plot ending");
        assertThat(line.inner().text()).isEqualTo("plot ending");
    }

    @ParameterizedTest
    @CsvSource({"reveal reveal plot ending, plot ending", "reveal /Reveal // /REVEAL plot ending, plot ending",
        "reveal revealing, revealing", "reveal reveal, reveal", "reveal reveal reveal, reveal", "reveal, ''",
        "reveal plot reveal ending, plot reveal ending", "reveal reveal /, ''", "reveal /plot, plot"})
    void unwraps_a_repeated_wrapper_at_once(String typed, String rest) {
        assertThat(CommandLine.parse(typed).inner().text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cast", "two words"})
    void rejects_invalid_names(String name) {
        assertThatThrownBy(() -> CommandLine.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The dot of the capital İ becomes a character of its own, so there is nothing left to join.
    @Test
    void a_name_in_lower_case_stays_the_same() {
        var line = CommandLine.parse("é\u200Dİ");
        assertThat(CommandLine.parse(line.text())).isEqualTo(line);
    }

    @Test
    void parsing_the_text_of_a_line_returns_the_line() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var typed = HostileText.randomText(random);
            var line = CommandLine.parse(typed);
            assertThat(CommandLine.parse(line.text())).as("seed %d, typed %s", seed, typed).isEqualTo(line);
            assertThat(CommandLine.parse("/" + line.text())).as("seed %d, typed %s", seed, typed).isEqualTo(line);
        }
    }
}
