package okaybot.platform.console.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLineTest {
    /// The bar in the typed line is the cursor.
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            |;'';true
            /ca|;/ca;true
              /ca|st keeper;/cast;true
            /cast|;/cast;true
            /cast |;'';false
            /cast ha ne|ul;ha neul;false
            /cast |  keeper;'  keeper';false
             |;'';true
            """)
    void the_word_at_the_cursor_is_the_command_name_or_the_whole_argument(String typed, String word, boolean inName) {
        var line = TypedLine.of(typed.replace("|", ""), typed.indexOf('|'));
        assertThat(line.word()).isEqualTo(word);
        assertThat(line.inName()).isEqualTo(inName);
        assertThat(line.before() + word).isEqualTo(line.line().substring(0, line.end()));
        assertThat(line.wordCursor()).isBetween(0, word.length());
        assertThat(line.words().get(line.wordIndex())).isEqualTo(word);
    }
}
