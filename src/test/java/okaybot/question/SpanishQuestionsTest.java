package okaybot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// Fans who read Spanish are answered when they ask in Spanish. The report is in `target/fan-questions`.
class SpanishQuestionsTest {
    private static final Path REPORT = Path.of("target/fan-questions/spanish.txt");
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 95;
    private static final double RIGHT_FIRST = 89;
    private static final double REFUSED_RIGHTLY = 97;

    @Test
    void fans_get_answers_in_spanish() throws IOException {
        var report = new FanQuestionReport("Spanish");
        var bot = TestChat.withSeeds().reading(Locale.forLanguageTag("es-MX"));
        for (var conversation : FanQuestion.conversations("fan-questions-es.txt")) {
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
