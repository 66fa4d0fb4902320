package okaybot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void shows_location_line_carets_and_hint() {
        assertThat(describe(12, 5, "    sorces: [devdiscourse-2023]", 6, "did you mean `sources`?")).isEqualTo("""
          cast.yaml:12:5: unknown key
            12 |     sorces: [devdiscourse-2023]
               |     ^^^^^^ did you mean `sources`?""");
    }

    @Test
    void ends_with_the_carets_if_there_is_no_hint() {
        assertThat(describe(3, 1, "a: b", 1, "")).isEqualTo("""
          cast.yaml:3:1: unknown key
            3 | a: b
              | ^""");
    }

    @Test
    void omits_the_line_if_it_is_empty() {
        assertThat(describe(1, 1, "", 1, "write a line")).isEqualTo("""
          cast.yaml:1:1: unknown key
            write a line""");
    }

    @Test
    void aligns_carets_with_wide_characters_and_tabs() {
        assertThat(describe(7, 6, "\t나의:\t여신님 é", 4, "ask")).isEqualTo("""
          cast.yaml:7:6: unknown key
            7 | \t나의:\t여신님 é
              | \t     \t^^^^^^^ ask""");
    }

    @Test
    void combining_characters_take_no_column() {
        assertThat(describe(7, 5, "e\u0301\u1112\u1161x", 1, "")).isEqualTo("""
          cast.yaml:7:5: unknown key
            7 | e\u0301\u1112\u1161x
              |    ^""");
    }

    @Test
    void shortens_long_lines_around_the_problem() {
        String line = "a".repeat(200) + "b".repeat(30) + "wrong" + "c".repeat(200);
        assertThat(describe(7, 231, line, 5, "ask")).isEqualTo("""
          cast.yaml:7:231: unknown key
            7 | …%swrong%s…
              |  %s^^^^^ ask""".formatted("b".repeat(30), "c".repeat(65), " ".repeat(30)));
    }

    @Test
    void replaces_control_characters() {
        var problem = new Problem(new Location("a\u001B.yaml", 1, 4), "key `\u202Ex\n`", "\u001B[\u202Ex\u0000", 2,
                "\u0007");
        assertThat(problem).hasToString("""
          a�.yaml:1:4: key `�x�`
            1 | �[�x�
              |    ^^ �""");
    }

    private static String describe(int line, int column, String text, int width, String hint) {
        return new Problem(new Location("cast.yaml", line, column), "unknown key", text, width, hint).describe();
    }
}
