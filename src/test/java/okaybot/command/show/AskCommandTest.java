package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.answer.Choice;
import okaybot.command.api.Completion;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions in a fan's own words, about the show in `seeds/`.
class AskCommandTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    /// The first line below the title.
    private static String firstLine(TestChat fan, String question) {
        return fan.say("/ask " + question).lines().skip(1).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who plays gang-tae              | Played by: Kim Soo-hyun · 김수현
            who does oh jung se play?       | Plays: Moon Sang-tae · 문상태
            how many episodes are there     | Episodes: 16
            how long is each episode        | Length: 70 to 85 minutes an episode
            where can i stream this         | Where to watch: Netflix · BiliBili
            누가 문영을 연기했어                | Played by: Seo Ye-ji · 서예지
            몇 부작이에요?                    | Episodes: 16
            """)
    void the_fact_comes_first(String question, String fact) {
        assertThat(firstLine(chat, question)).startsWith(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is sang-tae autistic                       | Yes. Gang-tae's older brother, who is autistic.
            is it on netflix                           | Yes. Where to watch: Netflix
            is season 2 confirmed                      | No. No second season has been confirmed.
            does it have 20 episodes                   | No. Episodes: 16
            is there 16 episodes right                 | Yes. Episodes: 16
            did jo yong direct it                      | No. Directed by: Park Shin-woo
            does seo ye-ji play the nurse              | No. Plays: Ko Moon-young
            is gang-tae the older brother of sang-tae  | No. Sang-tae is the older brother, and Gang-tae the younger one.
            is sang-tae gang-tae's older brother       | Yes. Sang-tae is the older brother, and Gang-tae the younger one.
            does sang-tae fall in love with moon-young | No. One source says so, but it looks like a slip.
            """)
    void yes_or_no_comes_first(String question, String answer) {
        assertThat(firstLine(chat, question)).startsWith(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            why is gang-tae autistic             | That is not what the sources say. Gang-tae's older brother, who is autistic.
            why did kim soo-hyun direct it       | That is not what the sources say. Directed by: Park Shin-woo
            why was it shown on kbs              | That is not what the sources say. Network: tvN
            is it on sbs                         | No. Network: tvN
            why are there only ten eps           | That is not what the sources say. Episodes: 16
            why did the critics hate it          | That is not what the sources say. Reviewers: liked its pictures
            when did sang-tae fall in love with moon-young | No. One source says so, but it looks like a slip.
            """)
    void a_false_premise_is_named_first(String question, String answer) {
        assertThat(firstLine(chat, question)).startsWith(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"how do you say thank you in korean", "what time is it", "what time is it in seoul now",
        "what's the name of episode 3", "who sang the ost"})
    void what_no_source_can_tell_is_refused(String question) {
        assertThat(chat.ask(question).title()).startsWith("I have no answer to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what is the exact imdb score               | IMDb: a high rating
            which emmy category was it up for          | International Emmy Awards: nominated at the 49th
            on what days of the week was it broadcast  | First shown: from 20 June 2020 · to 9 August 2020
            """)
    void what_is_near_to_something_certain_is_no_answer(String question, String nearest) {
        assertThat(firstLine(chat, question))
                .isEqualTo("I found no answer to that in the sources. The nearest that they say: " + nearest);
    }

    @Test
    void nobody_else_is_the_answer_to_who_plays_a_character_without_an_actor() {
        assertThat(firstLine(chat.watched(16), "who plays moon-young's mother"))
                .startsWith("I found no answer to that in the sources.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who wrote the round-up             | Written by: Kimberly, a freelance writer
            when was devdiscourse published    | Date: 26 June 2023
            who is edd                         | A review with the production's particulars
            """)
    void sources_can_be_asked_about(String question, String answer) {
        assertThat(firstLine(chat, question)).startsWith(answer);
    }

    /// At most three statements, and the whole page one press away.
    @Test
    void who_somebody_is_is_said_on_a_card() {
        var answer = chat.ask("/ask who is gang-tae");
        assertThat(answer.line().text()).startsWith("ask moon-gang-tae ");
        assertThat(answer.choices().getFirst().line().text()).isEqualTo("cast moon-gang-tae");
        assertThat(PlainText.of(answer)).contains("carer").doesNotContain("Played by");
    }

    @Test
    void a_pronoun_stands_for_the_one_whom_it_can_stand_for() {
        chat.ask("/ask does moon-young love gang-tae");
        assertThat(firstLine(chat, "who plays her")).isEqualTo("Played by: Seo Ye-ji · 서예지");
        chat.ask("/ask does moon-young love gang-tae");
        assertThat(firstLine(chat, "who plays him")).isEqualTo("Played by: Kim Soo-hyun · 김수현");
    }

    @Test
    void a_possessive_stands_for_the_one_who_is_named_before_it() {
        chat.ask("/cast seo ye-ji");
        assertThat(chat.say("/ask does moon young visit her mother")).contains("told later");
        chat.ask("/cast moon-young");
        assertThat(firstLine(chat, "is gang-tae her publisher")).doesNotContain("Yes.");
        chat.ask("/cast sang-tae");
        assertThat(firstLine(chat, "does gang-tae look after his brother"))
                .startsWith("Yes. Since their mother's death");
    }

    /// He looks after an autistic brother, and won an award's nomination is no award.
    @ParameterizedTest
    @ValueSource(strings = {"is gang-tae autistic", "did it win an emmy", "does gang-tae die", "is joo-ri the director",
        "is moon-young kind"})
    void there_is_no_yes_where_the_content_has_none(String question) {
        assertThat(chat.say("/ask " + question)).doesNotContain("Yes.");
        assertThat(chat.watched(16).say("/ask " + question)).doesNotContain("Yes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what is the capital of france", "who is the president of south korea",
        "how does squid game end", "is kim soo hyun married", "how many books did moon-young write",
        "where does park gyu-young live", "what did kim soo-hyun say about seo ye-ji", "프랑스 수도가 어디야"})
    void what_the_sources_do_not_say_is_not_answered(String question) {
        assertThat(chat.say("/ask " + question)).containsAnyOf("The sources say nothing about",
                "I found no answer to that in the sources. The nearest that they say:",
                "I found nothing about that in my sources.");
    }

    @Test
    void an_answer_beyond_what_was_watched_is_covered() {
        var answer = chat.ask("/ask who killed gang-tae's mother");
        assertThat(PlainText.of(answer)).startsWith("""
                Gang-tae and Sang-tae's mother
                That is told later than you have watched.
                [16: Moon-young's mother""").doesNotContain("\n-> Moon-young");
        assertThat(answer.choices()).extracting(choice -> choice.line().text())
                .anyMatch(line -> line.startsWith("reveal ask brothers-mother "));
        var reveal = answer.choices().stream().map(Choice::line).filter(line -> line.isReveal()).findFirst();
        assertThat(chat.say(reveal.orElseThrow().text())).contains("Moon-young's mother").doesNotContain("[16:");
    }

    /// So a button works after a restart, and holds nothing that somebody typed.
    @Test
    void the_line_of_an_answer_gives_it_again() {
        var answer = chat.ask("/ask how long is an episode please");
        assertThat(answer.line().text()).matches("ask show [a-z0-9]+");
        assertThat(chat.ask(answer.line().text())).isEqualTo(answer);
        assertThat(chat.ask("ask show nonsense").citations()).isEmpty();
    }

    @Test
    void text_without_a_command_is_answered_alike() {
        assertThat(chat.ask("how long is an episode")).isEqualTo(chat.ask("/ask how long is an episode"));
    }

    @Test
    void questions_that_have_an_answer_are_suggested() {
        assertThat(chat.complete("ask how many")).extracting(Completion::value)
                .contains("how many episodes are there").allMatch(question -> question.contains("how many"));
        assertThat(chat.complete("ask who killed")).isEmpty();
        assertThat(chat.watched(16).complete("ask who killed")).isNotEmpty();
    }
}
