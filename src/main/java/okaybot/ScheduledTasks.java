package okaybot;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandContext;
import okaybot.lore.Lore;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.DeliveryLog;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.PostRunner;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.PostedLines;
import okaybot.schedule.content.UnrepeatedContent;
import okaybot.schedule.database.DatabaseTaskQueue;
import okaybot.schedule.follow.NewsAudience;
import okaybot.schedule.follow.NewsRunner;
import okaybot.schedule.rewatch.RewatchRunner;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bot does on its own at a time that somebody has set.
record ScheduledTasks(DatabaseTaskQueue queue, PostRunner posts, RewatchScheduler rewatches,
        PostDelivery delivery) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTasks.class);

    /// Nothing is run before [#start()].
    ///
    /// @param scheduler its queue runs the tasks
    /// @param posted what was posted already
    /// @param log what was begun to be posted
    static ScheduledTasks create(DatabaseTaskQueue queue, PostScheduler scheduler, RewatchScheduler rewatches,
            Supplier<Lore> lore, AnswerService answers, PostedLines posted, DeliveryLog log,
            CommandContext context) {
        var delivery = new PostDelivery(context.messengers(), log, InstantSource.system());
        var posts = new PostRunner(scheduler.store(),
                new UnrepeatedContent(answers, posted, InstantSource.system()),
                delivery, new AuthorNotifier(context.messengers(), context.settings()),
                InstantSource.system(), context.meters());
        queue.register(PostScheduler.TASK_KIND, posts);
        context.schedulers().news().ifPresent(news -> queue.register(NewsRunner.kind(), new NewsRunner(news.store(),
                new NewsAudience(context.settings(), context.messengers(), delivery, news.lore()), news.lore(),
                news.clock())));
        queue.register(RewatchScheduler.TASK_KIND, new RewatchRunner(rewatches.store(), context.settings(),
                context.messengers(), delivery, lore, InstantSource.system()));
        return new ScheduledTasks(queue, posts, rewatches, delivery);
    }

    /// Begins to run what is due. Returns at once. Called once.
    void start() {
        try {
            posts.scheduleMissing(queue);
            rewatches.scheduleMissing();
        } catch (StoreUnavailableException e) {
            LOG.warn(
                    "Schedule: database unavailable, posts and rewatches without a task are looked for at the next start",
                    e);
        }
        queue.start();
    }

    /// Deletes what was over long ago.
    void deleteExpired() {
        rewatches.deleteExpired();
        delivery.deleteExpired();
    }

    /// A sentence for the person who hosts the bot, if nothing can be run at the moment.
    Optional<String> currentProblem() {
        return queue.currentProblem();
    }

    /// Runs nothing more, and lets what is running end.
    @Override
    public void close() {
        queue.close();
    }
}
