package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import okaybot.testing.PlainText;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that ask two things, or tell something beside what they ask.
class SeveralQuestionsTest {
    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    private List<String> shown(String text, TestChat reader) {
        return PlainText.of(reader.ask(text)).lines().takeWhile(line -> !line.startsWith("Source: ")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many episodes are there and where to watch | Episodes: 16 | Where to watch: Netflix · BiliBili
            is it on netflix and how many episodes | Yes. Where to watch: Netflix · BiliBili | Episodes: 16
            who wrote it, who directed it? | Written by: Jo Yong | Directed by: Park Shin-woo
            quién la escribió y quién la dirigió | Written by: Jo Yong | Directed by: Park Shin-woo
            작가랑 감독 누구 | Written by: Jo Yong | Directed by: Park Shin-woo
            몇부작이고 어디서 봐 | Episodes: 16 | Where to watch: Netflix · BiliBili
            """)
    void two_questions_get_both_answers(String text, String first, String second) {
        assertThat(shown(text, chat)).containsExactly("It's Okay to Not Be Okay · 사이코지만 괜찮아", first, second);
    }

    @Test
    void what_is_told_of_another_one_names_them() {
        assertThat(shown("how many episodes does it have and who plays gang tae", chat)).containsExactly(
                "It's Okay to Not Be Okay · 사이코지만 괜찮아", "Episodes: 16", "Moon Gang-tae · 문강태: Kim Soo-hyun · 김수현");
    }

    /// If one of the two is a spoiler or not told, nothing is put together.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who killed their mother and who plays gang-tae | That is told later than you have watched.
            who plays gang-tae and how tall is he | The sources say nothing about ages, birthdays and heights.
            """)
    void one_that_is_not_told_openly_is_not_passed_over(String text, String said) {
        assertThat(PlainText.of(chat.ask(text))).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who plays the nurse? my brother is in love with her | Played by: Park Gyu-young · 박규영
            wher can i watch it | Where to watch: Netflix · BiliBili
            i loved the hospital director, whats the actors name | Played by: Kim Chang-wan · 김창완
            need the production companies for a school presentation | Produced by: Story TV and Gold Medalist
            who plays the hospital director, seo yeji? | Played by: Kim Chang-wan · 김창완
            """)
    void what_is_told_beside_a_question_changes_nothing(String text, String answer) {
        assertThat(shown(text, chat)).contains(answer);
    }

    @Test
    void both_answers_are_in_the_language_of_the_reader() {
        assertThat(shown("작가랑 감독 누구", chat.reading(Locale.KOREAN))).containsExactly(
                "사이코지만 괜찮아 · It's Okay to Not Be Okay", "극본: 조용",
                "연출: 박신우");
    }
}
