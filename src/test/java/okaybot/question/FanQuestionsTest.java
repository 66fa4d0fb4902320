package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fans' questions are answered, and refused if the sources have no answer. The report is in `target/fan-questions`.
class FanQuestionsTest {
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 97;
    private static final double RIGHT_FIRST = 90;
    private static final double REFUSED_RIGHTLY = 99;
    private static final double KOREAN_ANSWERED_RIGHTLY = 95;
    private static final double KOREAN_REFUSED_RIGHTLY = 98;

    @ParameterizedTest
    @CsvSource({"plain-text, ''", "ask, 'ask '"})
    void fans_get_answers(String name, String command) throws IOException {
        var report = FanQuestionReport.of(name, FanQuestion.conversations(), TestChat.withSeeds(), command);
        var korean = report.only(name + ", Korean", FanQuestion::isKorean);
        FanQuestionReport.save(name, report, korean);
        report.assertAtLeast(ANSWERED_RIGHTLY, RIGHT_FIRST, REFUSED_RIGHTLY);
        korean.assertAtLeast(KOREAN_ANSWERED_RIGHTLY, 0, KOREAN_REFUSED_RIGHTLY);
    }

    @Test
    void there_are_enough_questions_of_each_kind() throws IOException {
        var questions = FanQuestion.conversations().stream().flatMap(conversation -> conversation.stream()).toList();
        assertThat(questions).hasSizeGreaterThan(1200);
        assertThat(questions.stream().filter(FanQuestion::isUnanswerable)).hasSizeGreaterThan(230);
        assertThat(questions.stream().filter(FanQuestion::isKorean)).hasSizeGreaterThan(230);
    }
}
