package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A yes, a no, or that the sources say otherwise is told only where it is certain.
class YesOrNoTest {
    private final TestChat chat = TestChat.withSeeds();

    @ParameterizedTest
    @ValueSource(strings = {"is the network tvn or sbs", "did it air on mbc or tvn", "does it have 12 or 16 episodes",
        "imdb score good or bad?", "what kind of drama is it, comedy?", "is it a comedy or a drama",
        "is gang-tae a nurse or a carer", "do you have to be fixed to be loved", "is it light",
        "does gang tae think about himself", "is gang-tae's mother alive", "do gang-tae and moon-young get married"})
    void in_doubt_only_the_statement_is_said(String question) {
        assertThat(said(question)).doesNotContain("Yes.", "not what the sources say");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is park gyu-young the nurse | Yes. A nurse
            is kim soo hyun the carer   | Yes. An orphan who works as a carer
            is oh jung se the nurse     | That is not what the sources say. A nurse
            did it run on KBS           | No. Network: tvN
            why was it shown on KBS     | That is not what the sources say. Network: tvN
            is it on netflix            | Yes. Where to watch: Netflix
            """)
    void what_is_certain_is_said_first(String question, String answer) {
        assertThat(said(question)).contains(answer);
    }

    private String said(String question) {
        return new ShownAnswer(chat.ask(question), chat.lore()).text();
    }
}
