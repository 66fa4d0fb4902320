package okaybot.command.context;

import java.util.Optional;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.rewatch.RewatchScheduler;

/// Set up what the bot posts on its own. Each is empty if there can be nothing of its kind.
///
/// @param posts sets up scheduled posts
/// @param news sets up which places follow what
/// @param rewatches sets up rewatches
public record Schedulers(Optional<PostScheduler> posts, Optional<NewsScheduler> news,
        Optional<RewatchScheduler> rewatches) {
    static final Schedulers NONE = new Schedulers(Optional.empty(), Optional.empty(), Optional.empty());

    Schedulers withPosts(PostScheduler scheduler) {
        return new Schedulers(Optional.of(scheduler), news, rewatches);
    }

    Schedulers withNews(NewsScheduler scheduler) {
        return new Schedulers(posts, Optional.of(scheduler), rewatches);
    }

    Schedulers withRewatches(RewatchScheduler scheduler) {
        return new Schedulers(posts, news, Optional.of(scheduler));
    }
}
