package okaybot.schedule.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import okaybot.lore.Lore;
import okaybot.messenger.MessengerRegistry;
import okaybot.problem.InvalidInputException;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.follow.NewsAudience;
import okaybot.schedule.follow.NewsRunner;
import okaybot.schedule.follow.NewsScheduler;
import okaybot.schedule.jdbc.JdbcDeliveryLog;
import okaybot.schedule.jdbc.JdbcFollowStore;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.EditableSeeds;

/// A process with some content that posts what is new to the places that follow it, until it is killed.
final class FollowingProcess {
    private FollowingProcess() {}

    /// Runs until it is killed.
    ///
    /// @param arguments the URLs of the database and of the receiver, and the folder of the content
    public static void main(String[] arguments) throws Exception {
        var _ = start(Database.open(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]));
        Thread.sleep(Duration.ofMinutes(10));
    }

    /// Plans the posts as after a start, and begins to make them.
    static DatabaseTaskQueue start(Database database, URI receiver, Path content) throws InvalidInputException {
        var lore = new EditableSeeds(content).load().orThrow();
        var messengers = new MessengerRegistry();
        messengers.register("test", new PostingMessenger(receiver, true));
        var clock = InstantSource.system();
        var audience = new NewsAudience(new Settings(new JdbcSettingsStore(database, clock)), messengers,
                new PostDelivery(messengers, new JdbcDeliveryLog(database), clock), () -> lore);
        var queue = new DatabaseTaskQueue(database, PostingProcess.TIMING);
        queue.register(NewsScheduler.TASK_KIND,
                new NewsRunner(new JdbcFollowStore(database), audience, () -> lore, clock));
        queue.start();
        scheduler(database, queue, lore).planPosts(Duration.ofMillis(100));
        return queue;
    }

    static NewsScheduler scheduler(Database database, DatabaseTaskQueue queue, Lore lore) {
        return new NewsScheduler(new JdbcFollowStore(database), queue, () -> lore, InstantSource.system());
    }
}
