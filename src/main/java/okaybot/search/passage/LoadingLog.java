package okaybot.search.passage;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import okaybot.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs which articles are left out, and stops the reading if the bot shuts down.
final class LoadingLog implements LoadingListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoadingLog.class);
    /// `okaybot check` shows all.
    private static final int MAX_PROBLEMS = 10;

    private final BooleanSupplier isCancelled;
    private final long start = System.nanoTime();
    private int articles;
    private int passages;
    private int problems;

    LoadingLog(BooleanSupplier isCancelled) {
        this.isCancelled = isCancelled;
    }

    @Override
    public void onPassage() {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        passages++;
    }

    @Override
    public void onArticle() {
        articles++;
    }

    @Override
    public void onProblem(Problem problem) {
        problems++;
        if (problems <= MAX_PROBLEMS) {
            LOG.warn("Articles: left out {}", problem.oneLine());
        }
    }

    LoadingSummary end() {
        if (problems > MAX_PROBLEMS) {
            LOG.warn("Articles: {} more left out, `okaybot check` shows them", problems - MAX_PROBLEMS);
        }
        return new LoadingSummary(articles, passages, problems, Duration.ofNanos(System.nanoTime() - start));
    }
}
