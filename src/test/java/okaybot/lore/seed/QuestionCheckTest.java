package okaybot.lore.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import okaybot.problem.Problem;
import okaybot.testing.InMemorySeedFiles;
import org.junit.jupiter.api.Test;

/// Each question in the content files finds its own statement.
class QuestionCheckTest {
    private static final String LORE = """
            show:
              title: The Lighthouse
              episodes: 12
              facts:
                - {label: Network, claims: [{text: Sea One, sources: [weekly], asked: [QUESTION]}]}
                - {label: Length, claims: [{text: 60 minutes, sources: [weekly], asked: [how long is it]}]}
            sources: [{id: weekly, name: The Weekly, date: 2023-06-26, about: A paper.}]
            people: [{id: doe, name: Doe}]
            quotations:
              - {id: doe-on-light, words: so bright, by: doe, of: the light, sources: [weekly], asked: [SAYING]}
            plot: {premise: [{text: A keeper finds a letter., sources: [weekly]}]}
            second-season: {status: [{text: Nothing is announced., sources: [weekly]}]}
            vocabulary:
              ignored: [the, is, it, on, which]
              asking: [{intent: how-long, words: [how long], labels: [Length]}]
              topics: [{line: show, words: [music], silent: the music}]
            """;

    private static String problem(String question) {
        return problem(question, "what does doe say of the light");
    }

    private static String problem(String question, String ofQuotation) {
        var lore = LORE.replace("QUESTION", question).replace("SAYING", ofQuotation);
        return switch (SeedLoader.check(new InMemorySeedFiles(Map.of("a.yaml", lore)))) {
            case SeedLoadResult.Valid _ -> "";
            case SeedLoadResult.Invalid(var problems) ->
                problems.stream().map(Problem::describe).findFirst().orElseThrow();
        };
    }

    @Test
    void all_questions_of_the_seeds_find_their_statements() {
        assertThat(switch (SeedLoader.check(new SeedFolder(Path.of("seeds")))) {
            case SeedLoadResult.Valid _ -> "";
            case SeedLoadResult.Invalid(var problems) ->
                String.join("\n\n", problems.stream().map(Problem::describe).toList());
        }).isEmpty();
    }

    @Test
    void a_question_that_finds_another_statement_is_a_problem() {
        assertThat(problem("which channel is it on")).isEmpty();
        assertThat(problem("how long is it on")).contains("a.yaml:5:",
                "`how long is it on` finds another statement first: `60 minutes`");
    }

    @Test
    void a_question_that_finds_nothing_is_a_problem() {
        assertThat(problem("is it on")).contains("`is it on` finds no answer");
    }

    @Test
    void the_questions_of_a_quotation_find_it() {
        assertThat(problem("which channel is it on", "which channel")).contains("a.yaml:10:",
                "`which channel` finds another statement first: `Sea One`");
    }

    @Test
    void a_question_with_a_word_on_which_the_sources_are_silent_finds_its_statement() {
        assertThat(problem("which channel has the music")).isEmpty();
    }
}
