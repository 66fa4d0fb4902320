package okaybot.question;

import java.io.IOException;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// How many questions are answered for which no wording was added to the content, so that only the understanding of other words is
/// measured. The report is in `target/fan-questions`.
class UnseenQuestionsTest {
    /// In percent; to be raised, never lowered.
    private static final double ANSWERED_RIGHTLY = 92;
    private static final double RIGHT_FIRST = 86;
    private static final double REFUSED_RIGHTLY = 99;

    @Test
    void fans_get_answers_in_their_own_words() throws IOException {
        FanQuestionReport.ofSet("unseen", TestChat.withSeeds())
                .assertAtLeast(ANSWERED_RIGHTLY, RIGHT_FIRST, REFUSED_RIGHTLY);
    }
}
