package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fans' questions are answered, and refused if the sources have no answer. The report is in `target/fan-questions`.
class FanQuestionsTest {
    private static final Path REPORTS = Path.of("target/fan-questions");
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 93;
    private static final double RIGHT_FIRST = 87;
    private static final double REFUSED_RIGHTLY = 97;
    private static final double KOREAN_ANSWERED_RIGHTLY = 95;
    private static final double KOREAN_REFUSED_RIGHTLY = 98;

    @ParameterizedTest
    @CsvSource({"plain-text, ''", "ask, 'ask '"})
    void fans_get_answers(String name, String command) throws IOException {
        var report = new FanQuestionReport(name);
        var korean = new FanQuestionReport(name + ", Korean");
        var bot = TestChat.withSeeds();
        for (var conversation : FanQuestion.conversations()) {
            var first = conversation.getFirst();
            var chat = bot.as(first.text(), false).watched(first.watched());
            for (var question : conversation) {
                var answer = new ShownAnswer(chat.ask(command + question.text()), chat.lore());
                report.add(question, answer);
                if (question.isKorean()) {
                    korean.add(question, answer);
                }
            }
        }
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(name + ".txt"), report + "\n" + korean);
        assertThat(report.answeredRightly()).as(report::toString).isGreaterThanOrEqualTo(ANSWERED_RIGHTLY);
        assertThat(report.rightFirst()).as(report::toString).isGreaterThanOrEqualTo(RIGHT_FIRST);
        assertThat(report.refusedRightly()).as(report::toString).isGreaterThanOrEqualTo(REFUSED_RIGHTLY);
        assertThat(korean.answeredRightly()).as(korean::toString).isGreaterThanOrEqualTo(KOREAN_ANSWERED_RIGHTLY);
        assertThat(korean.refusedRightly()).as(korean::toString).isGreaterThanOrEqualTo(KOREAN_REFUSED_RIGHTLY);
    }

    @Test
    void there_are_enough_questions_of_each_kind() throws IOException {
        var questions = FanQuestion.conversations().stream().flatMap(conversation -> conversation.stream()).toList();
        assertThat(questions).hasSizeGreaterThan(1200);
        assertThat(questions.stream().filter(FanQuestion::isUnanswerable)).hasSizeGreaterThan(230);
        assertThat(questions.stream().filter(FanQuestion::isKorean)).hasSizeGreaterThan(230);
    }
}
