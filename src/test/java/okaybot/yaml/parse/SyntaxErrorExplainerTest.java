package okaybot.yaml.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import okaybot.yaml.YamlTestSupport;
import org.junit.jupiter.api.Test;

/// Mistakes that authors make, and how they are explained.
class SyntaxErrorExplainerTest {
    @Test
    void explains_tabs_and_indentation() {
        assertThat(explain("a:\n\tb: c", "a: b\n  c: d", "a:\n    b: c\n  d: e", "a: b\n- c", "a: |\n  x\n y"))
                .isEqualTo("""
            cast.yaml:2:1: a tab in the indentation
              2 | \tb: c
                | ^ indent with spaces
            cast.yaml:2:4: a key is not allowed here
              2 |   c: d
                |    ^ start the keys of a group in the same column
            cast.yaml:3:3: the indentation matches nothing above
              3 |   d: e
                |   ^^^^ start it in the same column as its neighbours
            cast.yaml:2:1: a list entry where a key should be
              2 | - c
                | ^ indent the entries of a list alike
            cast.yaml:3:2: the indentation matches nothing above
              3 |  y
                |  ^ start it in the same column as its neighbours
            """);
    }

    @Test
    void explains_colons() {
        assertThat(explain("t: Foo: bar", "a:b\nc: d", "a: b\nc:d\n", "a: b\nand so on\nc: d")).isEqualTo("""
          cast.yaml:1:7: a second `: ` in one line
            1 | t: Foo: bar
              |       ^ put the text in quotes
          cast.yaml:2:2: the line above is not a key with a value
            2 | c: d
              |  ^ put a space after its colon
          cast.yaml:2:1: this line is not a key with a value
            2 | c:d
              | ^^^ write `key: value`, with a space after the colon; or indent it, if it goes on with the text above
          cast.yaml:2:1: this line is not a key with a value
            2 | and so on
              | ^^^^^^^^^ write `key: value`, with a space after the colon; or indent it, if it goes on with the text above
          """);
    }

    @Test
    void explains_quotes() {
        assertThat(explain("t: \"abc\nb: c", "t: 'it's fine'", "t: \"Foo\" and bar", "t: \"a\\q\"", "t: 'a\n---\nb: c"))
                .isEqualTo("""
            cast.yaml:1:4: this quote is never closed
              1 | t: "abc
                |    ^ close it where the text ends
            cast.yaml:1:8: the text goes on after its closing quote
              1 | t: 'it's fine'
                |        ^^^^^^^ put quotes around the whole text; a ' within '…' is written ''
            cast.yaml:1:10: the text goes on after its closing quote
              1 | t: "Foo" and bar
                |          ^^^^^^^ put quotes around the whole text; a ' within '…' is written ''
            cast.yaml:1:7: no such escape after `\\`
              1 | t: "a\\q"
                |       ^ write `\\\\` for a backslash
            cast.yaml:2:1: a line `---` within a quoted text
              2 | ---
                | ^ is the quote above it never closed?
            """);
    }

    @Test
    void explains_brackets() {
        assertThat(explain("t: [a, b\nc: d", "t: [a, b", "t: {name} hello", "a: [b]]", "a: [b, \"c\" d]"))
                .isEqualTo("""
            cast.yaml:1:4: this bracket is never closed
              1 | t: [a, b
                |    ^ close it where the list ends
            cast.yaml:1:4: this bracket is never closed
              1 | t: [a, b
                |    ^ close it where the list ends
            cast.yaml:1:11: the text goes on after its closing bracket
              1 | t: {name} hello
                |           ^^^^^ put the text in quotes
            cast.yaml:1:7: a bracket or comma too many
              1 | a: [b]]
                |       ^ put the text in quotes
            cast.yaml:1:12: a `,` or `]` should be here
              1 | a: [b, "c" d]
                |            ^ put texts with brackets, commas or quotes in quotes
            """);
    }

    @Test
    void explains_special_characters() {
        assertThat(explain("t: @you hi", "t: `hi`", "t: %", "t: *imp*", "t: & co", "t: > hello", "a: - b", "a: , b"))
                .isEqualTo("""
            cast.yaml:1:4: a text cannot start with `@`
              1 | t: @you hi
                |    ^ put the text in quotes
            cast.yaml:1:4: a text cannot start with ```
              1 | t: `hi`
                |    ^ put the text in quotes
            cast.yaml:1:4: a text cannot start with `%`
              1 | t: %
                |    ^ put the text in quotes
            cast.yaml:1:4: a text cannot start with a sign that means something to YAML
              1 | t: *imp*
                |    ^^^^^ put the text in quotes
            cast.yaml:1:4: a text cannot start with a sign that means something to YAML
              1 | t: & co
                |    ^^^^ put the text in quotes
            cast.yaml:1:6: no text may follow `|` or `>` in its line
              1 | t: > hello
                |      ^^^^^ start the text in the next line
            cast.yaml:1:4: a list entry cannot start here
              1 | a: - b
                |    ^ start each `- ` entry on a line of its own
            cast.yaml:1:4: a text cannot start with `,`
              1 | a: , b
                |    ^ put the text in quotes
            """);
    }

    private static String explain(String... files) {
        record Anything() {}
        return Stream.of(files).map(f -> YamlTestSupport.problems(Anything.class, f)).collect(joining());
    }
}
