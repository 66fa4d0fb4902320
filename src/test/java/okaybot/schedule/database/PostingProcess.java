package okaybot.schedule.database;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.messenger.MessengerRegistry;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.PostRunner;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.database.DatabaseTaskQueue.Timing;
import okaybot.schedule.jdbc.JdbcDeliveryLog;
import okaybot.schedule.jdbc.JdbcScheduleStore;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;
import okaybot.settings.jdbc.JdbcSettingsStore;

/// A process that makes the posts in a database until it is killed: it sends the place and the id of each to an HTTP server.
final class PostingProcess {
    static final Timing TIMING = new Timing(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(100));

    private PostingProcess() {}

    /// Runs until it is killed.
    ///
    /// @param arguments the URLs of the database and of the server, and whether that compares nonces
    public static void main(String[] arguments) throws Exception {
        var _ = startQueue(Database.open(arguments[0]), URI.create(arguments[1]),
                Boolean.parseBoolean(arguments[2]));
        Thread.sleep(Duration.ofMinutes(10));
    }

    /// Begins to make the posts in a database.
    static DatabaseTaskQueue startQueue(Database database, URI server, boolean comparesNonces) {
        var messengers = new MessengerRegistry();
        messengers.register("test", new PostingMessenger(server, comparesNonces));
        var settings = new Settings(new JdbcSettingsStore(database, InstantSource.system()));
        var answer = Answer.ofSentence("Title", "Words.", List.of(), CommandLine.of("quote"), Locale.ENGLISH);
        var queue = new DatabaseTaskQueue(database, TIMING);
        queue.register(PostScheduler.TASK_KIND, new PostRunner(new JdbcScheduleStore(database),
                (_, _) -> Optional.of(answer),
                new PostDelivery(messengers, new JdbcDeliveryLog(database), InstantSource.system()),
                new AuthorNotifier(messengers, settings),
                InstantSource.system(), new CompositeMeterRegistry()));
        queue.start();
        return queue;
    }
}
