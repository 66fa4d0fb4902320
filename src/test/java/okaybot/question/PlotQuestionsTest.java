package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the story and its themes are about is answered in many words, and what no source tells of them is refused.
class PlotQuestionsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            does she believe they knew each other before | She believes that the two of them share a past.
            what is she diagnosed with                   | an antisocial personality disorder
            who does she fall in love with               | Moon Gang-tae
            is she close to her mother                   | mother
            """)
    void she_is_the_heroine_if_nobody_was_spoken_of(String question, String answer) {
        assertThat(shown(question).text()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            did she go to prison | Yes. She turns out to have killed the mother of Gang-tae and Sang-tae
            is she in jail now   | goes to prison a few episodes before the end
            what does he draw    | He loves art
            """)
    void a_pronoun_stands_for_the_one_of_whom_that_is_said(String question, String answer) {
        chat.watched(16);
        assertThat(shown(question).text()).contains(answer);
    }

    @Test
    void she_is_the_one_who_was_spoken_of() {
        chat.ask("who is park gyu-young");
        assertThat(shown("what is she thankful for").text()).contains("Park Gyu-young").doesNotContain("Moon-young");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what kinds of love are in the show          | Love here is between a couple
            are there quick fixes in the series         | No. Old hurts do not pass at once
            do wounds vanish overnight in it            | No. Old hurts do not pass at once
            is denial the way to heal                   | No. There are setbacks
            are stories just entertainment              | No. Moon-young's books give pain a shape
            is vulnerability a weakness or a strength   | courage, not weakness
            lighter than usual, right?                  | a darker kind
            what role do the fairy tales have in it     | Moon-young's books give pain a shape
            how big a part does love play               | in a family and among friends
            the role of mental illness in the story     | takes up mental health
            """)
    void what_the_drama_thinks_is_told(String question, String answer) {
        assertThat(shown(question).text()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how does someone mend, says the blog               | Old hurts do not pass at once
            edd's opinion on imperfection                      | Everybody in the story has flaws
            how come the blogger thinks books can heal people  | they open people to each other
            reading is what for the soul, says edd             | to read is to be less alone
            """)
    void what_one_source_thinks_is_told(String question, String answer) {
        assertThat(shown(question).text()).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"how exactly was the brothers mother killed", "how was she caught",
        "how did he overcome the fear of butterflies", "who arrested the mother", "who kissed first",
        "which of them confesses first", "who came up with the title", "who illustrated her books",
        "how many children do they have at the end", "what's the hometown called", "is there an alternative ending",
        "where did the two meet as kids", "name of the man the writer dated",
        "which cop arrested her", "how did ji-wang become director", "how fast can sang-tae draw",
        "what job does sang-tae get in the end", "who called the police on her",
        "where is the prison",
        "where did the murder take place", "what ep does sang-tae tell about the murder",
        "what do moon-young and her mother talk about during the visit", "what does moon-young's house look like"})
    void what_no_source_tells_of_the_story_is_refused(String question) {
        chat.watched(16);
        assertThat(shown(question).isRefusal()).isTrue();
    }

    /// That she was killed says nothing about who did it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            did sang-tae kill his mother     | She was killed.
            was gang-tae's mother murdered   | Yes. She was killed.
            """)
    void nobody_is_said_to_have_done_what_was_done(String question, String answer) {
        chat.watched(16);
        assertThat(shown(question).first()).endsWith("\n" + answer);
    }

    private ShownAnswer shown(String question) {
        return ShownAnswer.to(question, chat);
    }
}
