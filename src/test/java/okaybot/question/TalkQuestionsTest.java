package okaybot.question;

import java.io.IOException;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// How many questions of people are answered who talk around what they want to know. The report is in `target/fan-questions`.
class TalkQuestionsTest {
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 86;
    private static final double RIGHT_FIRST = 80;
    private static final double REFUSED_RIGHTLY = 98;

    @Test
    void talkative_fans_get_answers() throws IOException {
        FanQuestionReport.ofSet("talk", TestChat.withSeeds())
                .assertAtLeast(ANSWERED_RIGHTLY, RIGHT_FIRST, REFUSED_RIGHTLY);
    }
}
