package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions about the show, its people and a second season, as people type them who are in a hurry or write in another language.
class ShowQuestionsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    private String said(String question) {
        return PlainText.of(chat.ask(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asia artist awards 2020 winner   | Asia Artist Awards 2020: Best Artist Award for Seo Ye-ji
            which actress won                | Asia Artist Awards 2020: Best Artist Award for Seo Ye-ji
            lead actress award name          | Asia Artist Awards 2020: Best Artist Award for Seo Ye-ji
            everyone who won something       | International Emmy Awards: nominated at the 49th
            """)
    void no_word_in_the_name_of_an_award_means_a_character(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what kind of fans does it have, teens or adults       | It has a large following, young viewers above all.
            what part of the story is real                        | the writer's own life
            what age group watches it                             | It has a large following, young viewers above all.
            who does the drama appeal to                          | It has a large following, young viewers above all.
            the critics praised it for what                       | liked its pictures and its actors
            apart from the costumes, what was it applauded for    | its portrayal of mental illness and neurodivergence
            for its depiction of which people was it lauded       | its portrayal of mental illness and neurodivergence
            what part of season 1 is hard to top                  | the main love story, is hard to repeat
            if there were more episodes, what could the story be  | A look at how the characters are doing
            is it true that the writer took it from her own dating life | Yes. The story draws on her own life
            under what title did american viewers get the show    | Psycho, but It's Okay
            what time of year did it hit netflix                  | Netflix debut: summer of 2020
            what does sang-tae like to do best                    | He loves art
            """)
    void an_answer_is_found_for_what_is_asked_in_other_words(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25 january 2021          | 25 January 2021: Fans expect a second season within the year
            june 20th 2020           | First shown: from 20 June 2020
            what happened on 9 august 2020 | 9 August 2020: The first season ends.
            """)
    void a_day_asks_for_what_happened_on_it(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seo yeji in korean letters         | Seo Ye-ji · 서예지
            how do you write moon young in korean | Ko Moon-young · 고문영
            hangul of kim soo hyun             | Kim Soo-hyun · 김수현
            female lead name irl               | Played by: Seo Ye-ji
            the man who runs the hospital, name? | Oh Ji-wang · 오지왕
            head of hospital actor             | Played by: Kim Chang-wan
            which actress spoke to xportsnews  | She talked to Xportsnews about acting beside Kim Soo-hyun.
            jo yong, what she did              | she once loved a man with a personality disorder
            """)
    void a_name_may_be_asked_for_in_any_way(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many companies produced it     | Produced by: Story TV and Gold Medalist
            how many studios are behind it     | Produced by: Story TV and Gold Medalist
            16 episodes, how long each         | Length: 70 to 85 minutes an episode
            hw long is 1 ep                    | Length: 70 to 85 minutes an episode
            sorry for my english, in which platform I can to see this dorama? | Where to watch: Netflix · BiliBili
            directer and writter?              | Directed by: Park Shin-woo
            """)
    void counts_and_slips_are_understood(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arguments against      | Season 2: reasons against
            reasons it wont happen | Season 2: reasons against
            reasons to hope        | Season 2: reasons for
            gimme reasons a second season could happen | Season 2: reasons for
            """)
    void reasons_alone_are_those_for_a_second_season(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"which cable package has tvn", "what does tvn stand for", "what came on tvn after it"})
    void what_a_question_says_itself_is_no_answer_to_it(String question) {
        assertThat(said(question)).doesNotStartWith("It's Okay to Not Be Okay · 사이코지만 괜찮아\nNetwork")
                .containsAnyOf("no answer", "didn't understand", "What do you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who presented the award to seo ye ji", "did park shin woo win best director",
        "what else did jo yong write", "which roles did kim soo hyun turn down", "when was stranger season 2 aired",
        "what is oh jung se famous for", "jo yong other scripts", "how long did jo yong date him"})
    void what_nobody_tells_of_the_makers_is_refused(String question) {
        assertThat(said(question)).containsAnyOf("no answer", "didn't understand", "What do you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is it old drama", "was it famous"})
    void a_question_about_the_show_is_not_answered_by_a_character(String question) {
        assertThat(said(question)).doesNotContain("Moon Sang-tae", "Moon-young");
    }
}
