package okaybot;

import java.time.Duration;
import okaybot.reload.CurrentLore;
import okaybot.resilience.RetryingExecutor;
import okaybot.schedule.follow.NewsScheduler;

/// Plans posts in the places that follow what has changed: after a start, and whenever the content changes. Retries while the database
/// is away.
final class NewsWatch implements AutoCloseable {
    /// While a new version is rolled out, instances with other content are started too.
    private static final Duration ROLLOUT = Duration.ofMinutes(10);

    private final CurrentLore lore;
    private final NewsScheduler scheduler;
    private final Duration delayAtStart;
    private final RetryingExecutor executor = new RetryingExecutor("Follow: news",
            "Follow: the database cannot be reached, news is planned later");

    /// @param isShared whether other instances use the database too
    NewsWatch(CurrentLore lore, NewsScheduler scheduler, boolean isShared) {
        this.lore = lore;
        this.scheduler = scheduler;
        this.delayAtStart = isShared ? ROLLOUT : Duration.ZERO;
    }

    /// Returns at once. Called once.
    void start() {
        plan(delayAtStart);
        lore.addListener((_, _) -> plan(Duration.ZERO));
    }

    private void plan(Duration delay) {
        executor.execute(() -> scheduler.planPosts(delay));
    }

    @Override
    public void close() {
        executor.close();
    }
}
