package okaybot.question;

import java.io.IOException;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many questions of two kinds are answered: those of people who talk around what they want to know, and those for which no wording
/// was added to the content, so that only the understanding of other words is measured. The reports are in `target/fan-questions`.
class QuestionSetsTest {
    /// @param answeredRightly with the others in percent; to be raised, never lowered
    @ParameterizedTest
    @CsvSource({"talk, 86, 80, 98", "unseen, 93, 88, 99"})
    void fans_get_answers_in_their_own_words(String set, double answeredRightly, double rightFirst,
            double refusedRightly) throws IOException {
        FanQuestionReport.ofSet(set, TestChat.withSeeds()).assertAtLeast(answeredRightly, rightFirst, refusedRightly);
    }
}
