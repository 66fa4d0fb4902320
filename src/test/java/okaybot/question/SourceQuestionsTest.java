package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who says something, what one source says, and what a page about a second season tells, is answered as it is asked.
class SourceQuestionsTest {
    private final TestChat chat = TestChat.withSeeds();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which article says it was on bilibili               | Edd's takeaway says so. Where to watch
            who says jo yong dated a man with a personality disorder | Devdiscourse says so.
            where does it say that her disorder is only suspected | Season 2 round-up says so. Sources disagree
            the 49th emmys, which article mentions them         | Edd's takeaway says so.
            do the sources agree on the episode count           | Devdiscourse, Season 2 round-up, Edd's takeaway say so.
            """)
    void who_says_something_is_named(String question, String said) {
        assertThat(shown(question).text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "darker and deeper" - whose phrase?               | “darker and deeper” Kimberly
            who wrote that: "more like a novel"               | “more like a novel” Kimberly
            did sang-tae say this isn't just fiction          | No. “This isn't just fiction” Edd
            did edd say this isn't just fiction               | “This isn't just fiction” Edd
            what does kimberly say about stranger             | “Stranger” is one that came back
            how many articles are you built on                | All I know comes from 4 articles.
            """)
    void what_somebody_says_is_told(String question, String said) {
        assertThat(shown(question).text().replace('\n', ' ')).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            why no season 2 already?? its been ages               | Season 2: reasons against
            arguments in favor of a continuation, pls             | Season 2: reasons for
            what would a second season even be about              | Season 2: story ideas
            season two, yes or no                                 | Season 2: status
            """)
    void a_question_about_a_second_season_finds_its_page(String question, String title) {
        assertThat(chat.ask(question).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which article says how old the actors are
            what did kim soo-hyun say about his role
            how many readers does the devdiscourse article have
            what could the sequel to goblin be about
            what does rolling stone say about it
            """)
    void what_nobody_says_is_refused(String question) {
        assertThat(shown(question).isRefusal()).isTrue();
    }

    private ShownAnswer shown(String question) {
        return new ShownAnswer(chat.ask(question), chat.lore());
    }
}
