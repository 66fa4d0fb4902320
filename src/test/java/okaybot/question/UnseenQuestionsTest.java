package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// How many questions are answered for which no wording was added to the content, so that only the understanding of other words is
/// measured. The report is in `target/fan-questions`.
class UnseenQuestionsTest {
    private static final Path REPORT = Path.of("target/fan-questions/unseen.txt");
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 74;
    private static final double RIGHT_FIRST = 69;
    private static final double REFUSED_RIGHTLY = 95;

    @Test
    void fans_get_answers_in_their_own_words() throws IOException {
        var report = new FanQuestionReport("Unseen");
        var bot = TestChat.withSeeds();
        for (var conversation : FanQuestion.conversations("fan-questions-unseen.txt")) {
            var first = conversation.getFirst();
            var chat = bot.as(first.text(), false).watched(first.watched());
            conversation.forEach(
                    question -> report.add(question, new ShownAnswer(chat.ask(question.text()), chat.lore())));
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report.toString());
        assertThat(report.answeredRightly()).as(report::toString).isGreaterThanOrEqualTo(ANSWERED_RIGHTLY);
        assertThat(report.rightFirst()).as(report::toString).isGreaterThanOrEqualTo(RIGHT_FIRST);
        assertThat(report.refusedRightly()).as(report::toString).isGreaterThanOrEqualTo(REFUSED_RIGHTLY);
    }
}
