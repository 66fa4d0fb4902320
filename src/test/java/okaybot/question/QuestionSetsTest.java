package okaybot.question;

import java.io.IOException;
import java.util.Locale;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many questions of other kinds are answered: those of people who talk around what they want to know, those for which no wording
/// was added to the content, so that only the understanding of other words is measured, and those of strangers. The
/// reports are in `target/fan-questions`.
class QuestionSetsTest {
    /// @param language that the readers of the answers have
    /// @param answeredRightly with the others in percent; to be raised, never lowered
    @ParameterizedTest
    @CsvSource({"talk, en, 86, 80, 98", "unseen, en, 93, 88, 99", "strangers, en, 88, 83, 97",
        "strangers-ko, ko, 76, 73, 98",
        "strangers-es, es, 80, 75, 95"})
    void fans_get_answers_in_their_own_words(String set, Locale language, double answeredRightly, double rightFirst,
            double refusedRightly) throws IOException {
        FanQuestionReport.ofSet(set, TestChat.withSeeds().reading(language))
                .assertAtLeast(answeredRightly, rightFirst, refusedRightly);
    }
}
