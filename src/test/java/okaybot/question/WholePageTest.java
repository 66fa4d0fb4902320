package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions for a whole page, or whether the sources agree, are understood in any words, and others are not taken for them.
class WholePageTest {
    private static final String SOURCES = "Where all this comes from";
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where do you get all of this from            | sources
            how old is the newest of your articles       | sources
            how many articles did you use                | sources
            can i believe you                            | sources
            whats the plot in two sentences              | plot premise
            i need a short summary, without spoilers     | plot premise
            main message?                                | themes
            life lessons one takes away from it          | themes
            how is everyone connected in this drama      | relations
            can you map out the relationships            | relations
            who belongs to whom, i lose track            | relations
            tell me the complete story, start to finish  | plot
            plot in one line                             | plot premise
            tell me what the show is about in plain english | plot premise
            i want a summary thats not spoilery          | plot premise
            main themes please, need them for an essay   | themes
            which topics does the drama deal with        | themes
            give me the entire cast at a glance          | cast
            kindly summarise the premise, without giving anything away | plot premise
            줄거리 짧게 알려줘                                  | plot premise
            all the awards it received                   | acclaim
            on which points do your articles differ      | sources disputes
            do your four articles agree on everything    | sources disputes
            plot of season 2                             | season2 ideas
            what's the problem with doing a sequel       | season2 against
            do k-dramas get sequels                      | season2 against
            signs of a season 2                          | season2 for
            what did fans hope for in january 2021       | season2 timeline
            who would come back for season 2             | season2 status
            """)
    void a_page_is_found_by_its_words_in_any_order(String question, String page) {
        assertThat(chat.ask(question).title()).isEqualTo(chat.ask(page).title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            do the articles agree whether the ending is open    | whether the ending is open
            do your sources agree about moon-young's diagnosis  | antisocial personality disorder
            do the sources contradict each other on the title   | the title on Netflix
            """)
    void whether_the_sources_agree_is_answered_by_what_they_disagree_about(String question, String point) {
        assertThat(said(question)).contains("Sources disagree about ", point);
    }

    /// What follows the name of a command that takes nothing may be a question.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start date                     | First shown: from 20 June 2020 · to 9 August 2020
            country?                       | romantic series from South Korea
            airing period                  | First shown: from 20 June 2020 · to 9 August 2020
            on which platforms is it available | Where to watch: Netflix · BiliBili
            netflix or disney plus?        | Where to watch: Netflix · BiliBili
            tvn or jtbc                    | Network: tvN
            who wrote and directed it      | Written by: Jo Yong
            who wrote and directed it      | Directed by: Park Shin-woo
            director and writer please     | Written by: Jo Yong
            """)
    void a_few_words_for_a_fact_of_the_show_are_enough(String question, String fact) {
        assertThat(said(question)).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            do you love me
            are you single
            what should i watch after this
            is there a torrent
            how many episodes does stranger have
            what rank did it get on the new york times list
            which actress was first considered for moon-young
            where do you get these shoes
            who composed the main theme
            give me the plot of goblin in short
            is wikipedia reliable
            """)
    void more_than_a_page_is_no_page(String question) {
        assertThat(ShownAnswer.to(question, chat).isRefusal()).isTrue();
        assertThat(chat.ask(question).title()).isNotEqualTo(SOURCES);
    }

    private String said(String question) {
        return ShownAnswer.to(question, chat).text();
    }
}
