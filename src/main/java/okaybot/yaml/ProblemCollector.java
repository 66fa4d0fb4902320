package okaybot.yaml;

import java.util.ArrayList;
import java.util.List;
import okaybot.problem.Problem;
import okaybot.yaml.parse.SourceSpan;

/// Collects the problems of all files that a reader reads.
final class ProblemCollector {
    private final List<Problem> problems = new ArrayList<>();

    void report(SourceSpan at, String message, String hint) {
        add(at.problem(message, hint));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    int count() {
        return problems.size();
    }

    /// By file, line and column; at the same position, in the order in which they were found.
    List<Problem> sorted() {
        return problems.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }
}
