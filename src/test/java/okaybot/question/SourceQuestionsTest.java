package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who says something, what one source says, and what a page about a second season tells, is answered as it is asked.
class SourceQuestionsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which article says it was on bilibili               | Edd's takeaway says so. Where to watch
            who says jo yong dated a man with a personality disorder | Devdiscourse says so.
            where does it say that her disorder is only suspected | Season 2 round-up says so. Sources disagree
            the 49th emmys, which article mentions them         | Edd's takeaway says so.
            do the sources agree on the episode count           | Devdiscourse, Season 2 round-up, Edd's takeaway say so.
            who says it was nominated for the emmys             | Edd's takeaway says so. International Emmy Awards
            where do you have the emmy nomination from          | Edd's takeaway says so. International Emmy Awards
            according to whom is the show an emmy nominee       | Edd's takeaway says so. International Emmy Awards
            where did i read that the writer dated a guy with a personality disorder | Devdiscourse says so.
            soompi is quoted by which article?                  | News on fans' hopes says so.
            one of the articles had an interview with an actress, which one | News on fans' hopes says so.
            what website said "most visually appealing"         | News on fans' hopes says so.
            which article expects a season two                  | News on fans' hopes says so. Sources disagree
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
            edd about love                                    | “messy, fierce, and unconditional” Edd
            how does the blog describe healing                | “messy, nonlinear, and painfully slow” Edd
            what did the nurse actress think about her male lead's energy | “really great” Park Gyu-young
            what made the actress of joo-ri anxious           | “worried and nervous” Park Gyu-young
            edd calls the tale darker and deeper, true?       | No. “darker and deeper” Kimberly
            seo ye-ji said kim soo-hyun has great energy, didn't she | No. “really great” Park Gyu-young
            did oh jung-se say he was thankful                | No. “so I'm thankful” Park Gyu-young
            did kimberly say that healing is painfully slow   | No. “messy, nonlinear, and painfully slow” Edd
            did forbes call it the best acted drama           | “the most visually appealing drama of 2020”
            between whom is the argument about the title      | Sources disagree about the title on Netflix
            how many articles are you built on                | All I know comes from 4 articles.
            which articles carry no date                      | All I know comes from 4 articles.
            """)
    void what_somebody_says_is_told(String question, String said) {
        assertThat(shown(question).text().replace('\n', ' ')).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how old is the devdiscourse article               | Date: 26 June 2023
            was edd's review written in 2019                  | Date: undated, 2021 or later
            why do you say the round-up is after august 2021  | It says that more than a year had passed
            who is behind the devdiscourse piece              | Published by: Devdiscourse
            who published the 2021 article                    | Published by: a site without a name
            summary of the fan hopes article                  | News about hopes for a second season
            devdiscourse article was written 2022, correct    | Date: 26 June 2023
            who is kimberly                                   | Written by: Kimberly, a freelance writer
            tell me about kimberly                            | A round-up of what was known
            """)
    void what_is_known_of_a_source_is_told(String question, String told) {
        assertThat(shown(question).text()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            why no season 2 already?? its been ages               | Season 2: reasons against
            might another season fall flat                        | Season 2: reasons against
            how come korean shows hardly ever come back           | Season 2: reasons against
            is it mostly teenagers who are begging for more seasons | Season 2: reasons for
            were viewers optimistic in early 2021                 | Season 2: what was reported when
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
            what did park gyu-young say about seo ye-ji
            did the new york times like the costumes
            what hashtag do fans use for season 2
            who founded devdiscourse
            which magazine interviewed seo ye-ji
            which magazine did kimberly write for
            how old is edd
            who else was nominated for the best artist award
            what did netflix say about renewing it
            what else did kimberly write
            who said "love is patient, love is kind"
            who says "winter is coming"
            """)
    void what_nobody_says_is_refused(String question) {
        assertThat(shown(question).isRefusal()).isTrue();
    }

    private ShownAnswer shown(String question) {
        return ShownAnswer.to(question, chat);
    }
}
