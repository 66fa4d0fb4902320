package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveredMarkdownTest {
    private static final int MAX_LENGTH = 200;

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "she did it ~ ||she did it||",
        "a ||b|| c|| ~ ||a \\|\\|b\\|\\| c\\|\\| ||",
        "```js`code` ~ ||\\`\\`\\`js\\`code\\`||",
        "*a* __b__ [x](https://a.example/b_c) ~ ||\\*a\\* \\_\\_b\\_\\_ \\[x](https://a.example/b_c)||",
        "@everyone <@77> <@&5> <#9> <:ok:12> <t:1:R> <3 ~ ||\\@everyone <@77> <@&5> <#9> <:ok:12> <t:1:R> \\<3||",
        "see <https://a.example/x> or (https://a.example/?q=||x) ~ ||see <https://a.example/x> or (https://a.example/?q=\\|\\|x)||",
        "https://a.example/a*b_c~ ||https://a.example/a*b_c||"})
    void shows_what_was_typed_under_one_cover(String text, String markdown) {
        assertThat(CoveredMarkdown.parts(text, MAX_LENGTH, 1000)).containsExactly(markdown);
    }

    @Test
    void covers_each_part_of_a_long_text_and_loses_nothing() {
        var text = "# 한 `|| " + "x".repeat(500) + "\n> - 12. ||" + "고문영 ".repeat(300) + "https://a.example/"
                + "y".repeat(400);
        var parts = CoveredMarkdown.parts(text, MAX_LENGTH, 300);
        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(MAX_LENGTH)
                .startsWith("||").endsWith("||"));
        assertThat(covered(parts)).isEqualTo(text);
    }

    @Test
    void nothing_leaks_from_random_markup() {
        var random = new Random(16);
        var marks = List.of("|", "||", "`", "```", "\\", "*", "<", ">", "<@", "#", "- ", "\n", " ", "a", "https://b",
                "[c](");
        for (var i = 0; i < 500; i++) {
            var text = random.ints(30, 0, marks.size()).mapToObj(marks::get).collect(Collectors.joining());
            assertThat(covered(CoveredMarkdown.parts(text, MAX_LENGTH, 1000))).isEqualToIgnoringWhitespace(text);
        }
    }

    @Test
    void covers_nothing_where_there_is_nothing() {
        assertThat(CoveredMarkdown.parts("", MAX_LENGTH, 1000)).isEmpty();
        assertThat(CoveredMarkdown.parts(" \n ", MAX_LENGTH, 1000)).isEmpty();
        assertThat(CoveredMarkdown.plain("# a||b")).isEqualTo("\\# a\\|\\|b");
    }

    /// What is under the covers: fails if two bars are in between.
    private static String covered(List<String> parts) {
        return parts.stream().map(part -> part.substring(2, part.length() - 2)).map(part -> {
            assertThat(part).doesNotContain("||").doesNotEndWith("|");
            return (part.endsWith("\\| ") ? part.substring(0, part.length() - 1) : part)
                    .replaceAll("\\\\([^A-Za-z0-9\\s])", "$1");
        }).collect(Collectors.joining());
    }
}
