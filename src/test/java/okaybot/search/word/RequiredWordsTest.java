package okaybot.search.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import okaybot.question.FanQuestion;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredWordsTest {
    private static final Path FILES = Path.of("src/main/resources/okaybot/search");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        // The rarest part of those that follow each other, of the words that it may be.
        "\\bhow (?:long|old)\\b ~ long,old", "^(?:what|which)\\s+percent\\b ~ percent",
        "\\b(?:percent|percentages?|per cent)\\b ~ percent,percentage,per cent",
        // What may be missing does not count, nor does a letter that may.
        "(?:the )?(?:titles?) ~ title", "^he+y{2,}there ~ there", "colou?r ~ colo", "(?:may be )*it is ~ it is",
        // What is looked for ahead does, but not what must not be there, nor what stands before.
        "^(?=.*season)(?!.*why).*\\bno\\b ~ season", "(?<!the )end ~ end",
        "(?<who>author|writer) of ~ author,writer",
        // Letters behind a backslash are letters, classes are not.
        "is it on netflix\\? ~ is it on netflix?", "[a-z[éè]]+\\s\\p{Lu}ab\\d ~ ab", "\\Qx(\\Ecd ~ cd",
        "NETFLIX ~ netflix", "사이코지만|문강태 ~ 사이코지만,문강태", "꿈\\s*(?:뭐|무엇) ~ 뭐,무엇", "(?<=몇 ?)화$ ~ 화"})
    void are_found(String regex, String words) {
        assertThat(RequiredWords.of(regex)).isEqualTo(Set.of(words.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"a?b?c", "(?:who|.*)", "(?:why|)", "\\d+", "[abc]", "(?!)", "(?:why)?",
        "(a)\\1"})
    void may_be_none(String regex) {
        assertThat(RequiredWords.of(regex)).isEmpty();
    }

    @Test
    void letters_are_written_as_they_are() {
        assertThatThrownBy(() -> RequiredWords.of("\\u0041bc")).hasMessage("Write the letter itself: \\u0041bc");
    }

    @Test
    void no_expression_of_the_files_finds_anything_without_them() throws IOException {
        var questions = FanQuestion.conversations().stream().map(all -> all.getFirst().text()).toList();
        try (var files = Files.list(FILES)) {
            var found = files.flatMap(RequiredWordsTest::expressions).mapToLong(expression -> {
                var words = RequiredWords.of(expression.pattern());
                var texts = questions.stream().filter(text -> expression.matcher(text).find()).toList();
                assertThat(texts).as("%s needs %s", expression, words)
                        .allMatch(text -> words.isEmpty() || words.stream()
                                .anyMatch(text.toLowerCase(Locale.ROOT)::contains));
                return texts.size();
            }).sum();

            assertThat(found).isGreaterThan(questions.size());
        }
    }

    /// One that is may take longer than all others together.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "es"})
    void hardly_any_rule_is_tried_on_every_text(String language) {
        var names = NamePattern.of(TestChat.withSeeds().lore());
        var rules = WordFile.filledLines("wrappers", Locale.of(language), names);
        assertThat(rules).hasSizeGreaterThan(60);
        assertThat(rules).filteredOn(rule -> RequiredWords.of(rule.split(" => ", 2)[0]).isEmpty())
                .hasSizeLessThanOrEqualTo(5);
    }

    private static Stream<Pattern> expressions(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.matches(".*[\\\\^$(].*"))
                    .flatMap(line -> List.of(line.split(" :?=>? ?")).stream()).filter(part -> !part.isBlank())
                    .flatMap(part -> compile(part).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing if a line is cut where it belongs together.
    private static List<Pattern> compile(String part) {
        try {
            return List.of(Pattern.compile(part.replaceAll("\\{[a-z]+}", "x"), Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            return List.of();
        }
    }
}
