package okaybot.answer.interpret;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.search.statement.QuestionAnswer.Verdict;

/// What somebody's words were understood as.
public sealed interface Interpretation {
    /// One likely meaning.
    ///
    /// @param note tells the reader what was understood; empty if nobody wonders
    /// @param opening the sentence with which the answer begins, such as yes or no, or who says it
    /// @param verdict whether the line answers a question by yes or no, or says otherwise
    public record Clear(CommandLine line, Optional<String> note, Optional<String> opening, Verdict verdict)
            implements
                Interpretation {
        /// A line that needs no note.
        public Clear(CommandLine line) {
            this(line, Optional.empty());
        }

        /// A line, and what is said of how it was found.
        public Clear(CommandLine line, Optional<String> note) {
            this(line, note, Optional.empty(), Verdict.ANSWER);
        }

        /// The same with another note.
        Clear withNote(Optional<String> other) {
            return new Clear(line, other, opening, verdict);
        }

        /// The same with another sentence to begin with.
        Clear withOpening(String sentence, Verdict other) {
            return new Clear(line, note, Optional.of(sentence), other);
        }

        /// The page that is nearest to what the sources are silent on.
        ///
        /// @param sentence says that they are
        static Clear silent(CommandLine line, String sentence) {
            return new Clear(line, Optional.of(sentence), Optional.empty(), Verdict.NOT_SAID);
        }

        /// Whether the sources are silent on what was asked.
        boolean isSilent() {
            return verdict == Verdict.NOT_SAID && opening.isEmpty();
        }

        /// The answer to the line with what is to be said about the question.
        public Answer shown(Answer answer) {
            var begun = opening.map(answer::beginningWith).orElse(answer);
            return note.map(begun::after).orElse(begun);
        }
    }

    /// Several meanings, or words that were not understood.
    ///
    /// @param choices the likely meanings, not empty
    /// @param isAmbiguous whether every word was understood
    record Unclear(List<Choice> choices, boolean isAmbiguous) implements Interpretation {}

    /// A question that the sources do not answer.
    ///
    /// @param choices what may help; may be empty
    /// @param nearest the nearest that they say, with a note that it is no answer
    /// @param sentence says on what they are silent; empty if that is not known
    record NotSaid(List<Choice> choices, Optional<Clear> nearest, Optional<String> sentence)
            implements
                Interpretation {
        NotSaid(List<Choice> choices, Optional<Clear> nearest) {
            this(choices, nearest, Optional.empty());
        }
    }

    /// Nothing was understood.
    record Unknown() implements Interpretation {}
}
