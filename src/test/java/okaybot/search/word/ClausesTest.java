package okaybot.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kim Chang-wan: what part has he taken? | Kim Chang-wan / what part has he taken?",
        "is it on netflix? my sister asks - pls | is it on netflix? / my sister asks / pls",
        "\"messy, nonlinear\", who said that | \"messy, nonlinear\" / who said that",
        "a rating of 8.7 | a rating of 8.7"})
    void are_the_parts_between_punctuation_marks(String text, String clauses) {
        assertThat(String.join(" / ", Clauses.of(text).all())).isEqualTo(clauses);
    }
}
