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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I love Joo-ri. Who plays her? | I love Joo-ri. Who plays her?",
        "Kim Chang-wan: what part has he; I forgot | Kim Chang-wan, what part has he, I forgot",
        "is it on netflix? my sister asks | is it on netflix? my sister asks",
        "he is great lol who is he | he is great, who is he"})
    void keep_the_ends_of_sentences(String text, String joined) {
        var clauses = Clauses.of(text);
        assertThat(clauses.with(clauses.all())).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"so sad. who died? pls tell | who died?", "who died?, i cried | who died?"})
    void leave_out_what_is_blank(String text, String rest) {
        var clauses = Clauses.of(text);
        assertThat(clauses.with(clauses.all().stream().map(part -> part.endsWith("?") ? part : "").toList()))
                .isEqualTo(rest);
    }
}
