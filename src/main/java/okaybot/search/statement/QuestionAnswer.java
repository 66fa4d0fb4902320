package okaybot.search.statement;

import java.util.List;
import okaybot.search.question.Question;

/// What the content says to a question.
///
/// @param subject the id of whom or what the answer is about, see [Statement#subject()]; never a spoiler
/// @param statements at most three claims, the answer first
/// @param isCertain whether the answer leaves none of the question's words open, or, if nothing was found, whether it was
/// understood that the content does not say it
public record QuestionAnswer(String subject, List<Statement> statements, Verdict verdict, boolean isCertain) {
    /// An answer that may be another one.
    public QuestionAnswer(String subject, List<Statement> statements, Verdict verdict) {
        this(subject, statements, verdict, false);
    }

    /// What one statement says, if nothing of the question is left open.
    public static QuestionAnswer certain(Statement statement, Verdict verdict) {
        return new QuestionAnswer(statement.subject(), List.of(statement), verdict, true);
    }

    /// What the reader may not see yet.
    public static QuestionAnswer beyond(Question question, Statement hidden, boolean isCertain) {
        return new QuestionAnswer(question.subject(), List.of(hidden), Verdict.BEYOND, isCertain);
    }

    /// The same, certain also for another reason.
    public QuestionAnswer orCertain(boolean isSure) {
        return new QuestionAnswer(subject, statements, verdict, isCertain || isSure);
    }

    /// What else is to be said about it.
    public enum Verdict {
        /// The statements are the answer.
        ANSWER, YES, NO,
        /// No, but a source says so, which looks like a slip.
        SLIP,
        /// The question takes something for granted that is not so; the statements are what the content says instead.
        OTHERWISE,
        /// The answer is a spoiler for the one who asks.
        BEYOND,
        /// Nothing answers it; the statements are the nearest. There may be none.
        NOT_SAID;

        /// Whether the statements are not what the question says, or hidden.
        public boolean isContrary() {
            return this == NO || this == OTHERWISE || this == BEYOND;
        }

        /// Whether something is told to the one who asks.
        public boolean isOpen() {
            return this != BEYOND && this != NOT_SAID;
        }

        /// Whether the statements leave no doubt.
        public boolean isFirm() {
            return this == YES || this == NO || this == SLIP || this == OTHERWISE;
        }
    }

    /// Whether something answers the question.
    public boolean isFound() {
        return verdict != Verdict.NOT_SAID;
    }

    /// Whether it tells itself who says so: somebody who is quoted, or a paper that praises the show.
    public boolean hasSpeaker() {
        return isFound() && statements.getFirst().tellsSpeaker();
    }

    /// Whether it is right even if the question has several meanings.
    public boolean isSure() {
        return verdict.isFirm() || (isFound() && isCertain);
    }
}
