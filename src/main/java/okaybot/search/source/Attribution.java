package okaybot.search.source;

import java.util.List;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement;

/// What the content says of a claim, and which sources say so.
///
/// @param sources their ids; empty if none is meant alone, or if the content says something else
public record Attribution(QuestionAnswer answer, List<String> sources) {
    /// Whether the sources contradict each other on it.
    public boolean isDisputed() {
        return answer.statements().getFirst().kind() == Statement.Kind.DISPUTE;
    }
}
