package okaybot.yaml;

import static okaybot.yaml.YamlTestSupport.bytes;
import static okaybot.yaml.YamlTestSupport.describe;
import static okaybot.yaml.YamlTestSupport.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import okaybot.yaml.parse.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that cannot be read at all.
class UnreadableFileTest {
    record Note(String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment", "---\n", "\uFEFF"})
    void reports_an_empty_file(String text) {
        assertThat(problems(Note.class, text)).startsWith("cast.yaml:1:1: the file is empty\n");
    }

    @Test
    void reports_text_that_is_not_utf_8() {
        var reader = new YamlReader();
        reader.read("a.yaml", "text: |\n  café crème".getBytes(StandardCharsets.ISO_8859_1), Note.class);
        reader.read("b.yaml", "text: x".getBytes(StandardCharsets.UTF_16), Note.class);
        assertThat(describe(reader.problems())).isEqualTo("""
          a.yaml:2:6: the file is not UTF-8 text
            2 |   caf� cr�me
              |      ^ save it as UTF-8 in your editor
          b.yaml:1:1: the file is not UTF-8 text
            1 | ���t�e�x�t�:� �x
              | ^ save it as UTF-8 in your editor
          """);
    }

    @Test
    void reports_a_control_character() {
        assertThat(problems(Note.class, "# 여신\ntext: a\0b")).isEqualTo("""
          cast.yaml:2:8: an invisible control character (U+0000)
            2 | text: a�b
              |        ^ delete it
          """);
    }

    @Test
    void reports_a_second_document() {
        assertThat(problems(Note.class, "---\ntext: a\n---\ntext: b\n")).isEqualTo("""
          cast.yaml:3:1: a second document starts here
            3 | ---
              | ^^^ keep to one document in a file: remove the line `---`
          """);
    }

    @Test
    void reports_a_file_that_is_too_large() {
        byte[] most = bytes("text: x\n#" + "x".repeat(SourceText.MAX_KIBIBYTES * 1024 - 9));
        assertThat(new YamlReader().read("a.yaml", most, Note.class)).contains(new Note("x"));
        assertThat(problems(Note.class, new String(most, StandardCharsets.UTF_8) + "x")).isEqualTo("""
          cast.yaml:1:1: the file is larger than 512 KiB
            split it into several files
          """);
    }

    @Timeout(30)
    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "[a, ", "{a: ", "!", "\t", "'", "\n", "a\n", "a "})
    void does_not_slow_down_on_repeated_syntax(String text) {
        String file = text.repeat(SourceText.MAX_KIBIBYTES * 1024 / text.length());
        assertThat(problems(Note.class, file)).hasLineCount(text.equals("\n") ? 1 : 3).hasSizeLessThan(400);
    }
}
