package okaybot.search.passage;

import java.util.concurrent.CancellationException;
import okaybot.problem.Problem;

/// Follows the reading of articles.
interface LoadingListener {
    /// A passage was written.
    ///
    /// @throws CancellationException ends the reading
    void onPassage();

    void onArticle();

    /// An article is left out.
    void onProblem(Problem problem);
}
