package okaybot.question;

import java.util.List;
import java.util.stream.Stream;

/// A result that is right for a question, as `fan-questions.txt` writes it.
sealed interface ExpectedResult {
    /// All results of a line, separated by `or`.
    static List<ExpectedResult> parseAll(String results) {
        return Stream.of(results.split(" or ")).map(ExpectedResult::parse).toList();
    }

    private static ExpectedResult parse(String result) {
        var parts = result.split(": ", 2);
        var words = ExpectedWords.parse(parts.length == 1 ? "" : parts[1]);
        return switch (parts[0]) {
            case "refused" -> new Refused(words);
            case "covered" -> new Covered();
            case "asked-back" -> new AskedBack();
            case "wrong-premise" -> new WrongPremise(words);
            default -> new Answered(List.of(parts[0].split(" ")), words);
        };
    }

    QuestionVerdict judge(ShownAnswer answer);

    /// An answer.
    ///
    /// @param ids whom or what it may be about
    record Answered(List<String> ids, ExpectedWords words) implements ExpectedResult {
        @Override
        public QuestionVerdict judge(ShownAnswer answer) {
            if (answer.isRefusal()) {
                return QuestionVerdict.REFUSED_WRONGLY;
            }
            var isAbout = ids.stream().anyMatch(answer.ids()::contains);
            if (words.areIn(answer.first()) && (isAbout || !words.isEmpty())) {
                return QuestionVerdict.RIGHT_FIRST;
            }
            return isAbout && words.areInWithoutVerdict(answer.text())
                    ? QuestionVerdict.RIGHT_CARD
                    : QuestionVerdict.WRONG;
        }
    }

    /// No answer.
    ///
    /// @param nearest what the sources do say
    record Refused(ExpectedWords nearest) implements ExpectedResult {
        @Override
        public QuestionVerdict judge(ShownAnswer answer) {
            return answer.isRefusal() && nearest.areIn(answer.text())
                    ? QuestionVerdict.REFUSED_RIGHTLY
                    : QuestionVerdict.WRONG;
        }
    }

    record Covered() implements ExpectedResult {
        @Override
        public QuestionVerdict judge(ShownAnswer answer) {
            return answer.isCovered()
                    ? QuestionVerdict.RIGHT_FIRST
                    : answer.isRefusal()
                            ? QuestionVerdict.REFUSED_WRONGLY
                            : QuestionVerdict.WRONG;
        }
    }

    record AskedBack() implements ExpectedResult {
        @Override
        public QuestionVerdict judge(ShownAnswer answer) {
            return answer.isAskedBack() ? QuestionVerdict.RIGHT_FIRST : QuestionVerdict.WRONG;
        }
    }

    /// An answer that names what is wrong with the question.
    ///
    /// @param right what is true instead
    record WrongPremise(ExpectedWords right) implements ExpectedResult {
        @Override
        public QuestionVerdict judge(ShownAnswer answer) {
            return right.areIn(answer.first())
                    ? QuestionVerdict.RIGHT_FIRST
                    : answer.isRefusal()
                            ? QuestionVerdict.REFUSED_WRONGLY
                            : right.areInWithoutVerdict(answer.text())
                                    ? QuestionVerdict.RIGHT_CARD
                                    : QuestionVerdict.WRONG;
        }
    }
}
