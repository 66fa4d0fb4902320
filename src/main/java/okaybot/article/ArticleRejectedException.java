package okaybot.article;

import java.io.IOException;
import okaybot.problem.Problem;

/// An article cannot be used; the problem says why.
public final class ArticleRejectedException extends IOException {
    // Exceptions are never serialized here.
    private final transient Problem problem;

    ArticleRejectedException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
