package okaybot;

import java.util.Optional;
import okaybot.answer.service.AnswerService;
import okaybot.command.context.CommandContext;
import okaybot.reload.CurrentLore;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.PostRunner;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.content.UnrepeatedContent;
import okaybot.schedule.database.DatabaseTaskQueue;
import okaybot.schedule.follow.NewsAudience;
import okaybot.schedule.follow.NewsRunner;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.jdbc.JdbcDeliveryLog;
import okaybot.schedule.jdbc.JdbcPostedLines;
import okaybot.schedule.rewatch.RewatchRunner;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bot does on its own: at a time that somebody has set, or because there is news.
record ScheduledTasks(DatabaseTaskQueue queue, PostRunner posts, RewatchScheduler rewatches, NewsWatch news,
        PostDelivery delivery) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTasks.class);

    /// Nothing is run before [#start()].
    ///
    /// @param queue runs the tasks of the schedulers
    /// @param database keeps what was posted
    static ScheduledTasks create(DatabaseTaskQueue queue, PostScheduler posts, NewsScheduler news,
            RewatchScheduler rewatches, CurrentLore lore, AnswerService answers, Database database,
            CommandContext context) {
        var settings = context.settings();
        var messengers = context.messengers();
        var clock = context.clock();
        var delivery = new PostDelivery(messengers, new JdbcDeliveryLog(database), clock);
        var postRunner = new PostRunner(posts.store(),
                new UnrepeatedContent(answers, new JdbcPostedLines(database), clock), delivery,
                new AuthorNotifier(messengers, settings), clock, context.meters());
        queue.register(PostScheduler.TASK_KIND, postRunner);
        queue.register(NewsScheduler.TASK_KIND,
                new NewsRunner(news.store(), new NewsAudience(settings, messengers, delivery, lore), lore, clock));
        queue.register(RewatchScheduler.TASK_KIND,
                new RewatchRunner(rewatches.store(), settings, messengers, delivery, lore, clock));
        return new ScheduledTasks(queue, postRunner, rewatches, new NewsWatch(lore, news, database.isShared()),
                delivery);
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
        news.start();
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
        news.close();
        queue.close();
    }
}
