package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions for a whole page, or whether the sources agree, are understood in any words, and others are not taken for them.
class WholePageTest {
    private static final String SOURCES = "Where all this comes from";
    private final TestChat chat = TestChat.withSeeds();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where do you get all of this from            | sources
            how old is the newest of your articles       | sources
            how many articles did you use                | sources
            can i believe you                            | sources
            whats the plot in two sentences              | plot premise
            i need a short summary, without spoilers     | plot premise
            main message?                                | themes
            which topics does the drama deal with        | themes
            give me the entire cast at a glance          | cast
            kindly summarise the premise, without giving anything away | plot premise
            줄거리 짧게 알려줘                                  | plot premise
            all the awards it received                   | acclaim
            on which points do your articles differ      | sources disputes
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            where do you get these shoes
            who composed the main theme
            give me the plot of goblin in short
            is wikipedia reliable
            """)
    void more_than_a_page_is_no_page(String question) {
        assertThat(new ShownAnswer(chat.ask(question), chat.lore()).isRefusal()).isTrue();
        assertThat(chat.ask(question).title()).isNotEqualTo(SOURCES);
    }

    private String said(String question) {
        return new ShownAnswer(chat.ask(question), chat.lore()).text();
    }
}
