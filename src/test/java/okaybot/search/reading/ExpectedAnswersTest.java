package okaybot.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import okaybot.lore.view.LoreTranslator;
import okaybot.search.question.Question;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedAnswersTest {
    private static final int LAST_EPISODE = 16;
    private static final ExpectedAnswers ENGLISH = new ExpectedAnswers(SampleLore.LIGHTHOUSE,
            List.of(statement("sister of the keeper"), statement("aunt of the keeper", 8)));

    private static Question question(String wording) {
        return ENGLISH.read(unread(wording));
    }

    private static Question unread(String wording) {
        return new Question(wording, List.of(), Set.of(), Set.of(), Set.of(), false, false, false, Set.of(), Set.of(),
                List.of());
    }

    private static Statement statement(String text) {
        return statement(text, 0);
    }

    private static Statement statement(String text, int after) {
        return new Statement("key", Kind.FACT, "show", "show", "", List.of(), "", "", after, text, Set.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many percent liked it         | 80 percent liked it          | most people liked it
            on which weekday was it shown     | every Saturday               | from 20 June 2020
            which year did it come out        | summer of 2020               | in summer
            how many users voted              | 900 users voted              | 20 June
            which detective arrested her      | a detective catches her      | she is arrested
            who owns the castle               | Lena owns it                 | Lena lives in it
            which emmy category was it in     | Best Drama                   | nominated at the 49th
            which place did it have           | at the head of a ranking     | the most popular
            where is the paper based          | based in Santiago            | a newspaper of Chile
            what happens in episode 9         | in episode 9 she leaves      | from 20 June 2020
            would you let a child watch it    | its age rating is 15         | young viewers like it
            give me the rating as a number    | 8.7                          | a high rating
            how long is the interview         | 12 minutes                   | to a newspaper, in 2021
            """)
    void an_answer_holds_what_is_asked_for(String question, String answer, String neighbour) {
        assertThat(ExpectedAnswers.areIn(statement(answer), question(question))).isTrue();
        assertThat(ExpectedAnswers.areIn(statement(neighbour), question(question))).isFalse();
    }

    @Test
    void nothing_certain_is_expected_of_other_questions() {
        assertThat(ENGLISH.expectsAny(question("who wrote it"), LAST_EPISODE)).isFalse();
        assertThat(ExpectedAnswers.areIn(statement("by the sea"), question("who wrote it"))).isTrue();
    }

    @Test
    void of_those_whom_the_reader_may_know_anything_may_be_asked() {
        assertThat(ENGLISH.expectsAny(question("who is his sister"), LAST_EPISODE)).isFalse();
        assertThat(ENGLISH.expectsAny(question("who is his father"), LAST_EPISODE)).isTrue();
        assertThat(ENGLISH.expectsAny(question("who is his aunt"), 7)).isTrue();
        assertThat(ENGLISH.expectsAny(question("who is his aunt"), 8)).isFalse();
    }

    @Test
    void languages_without_a_list_expect_nothing() {
        assertThat(new ExpectedAnswers(LoreTranslator.translate(SampleLore.LIGHTHOUSE, Locale.KOREAN), List.of())
                .read(unread("how many percent liked it")).expected())
                .isEmpty();
    }
}
