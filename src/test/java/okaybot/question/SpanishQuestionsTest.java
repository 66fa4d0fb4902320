package okaybot.question;

import java.io.IOException;
import java.util.Locale;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// Fans who read Spanish are answered when they ask in Spanish. The report is in `target/fan-questions`.
class SpanishQuestionsTest {
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 95;
    private static final double RIGHT_FIRST = 89;
    private static final double REFUSED_RIGHTLY = 97;

    @Test
    void fans_get_answers_in_spanish() throws IOException {
        FanQuestionReport.ofSet("es", TestChat.withSeeds().reading(Locale.forLanguageTag("es-MX")))
                .assertAtLeast(ANSWERED_RIGHTLY, RIGHT_FIRST, REFUSED_RIGHTLY);
    }
}
