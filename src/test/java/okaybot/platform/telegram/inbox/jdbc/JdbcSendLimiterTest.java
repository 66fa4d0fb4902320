package okaybot.platform.telegram.inbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Lateness;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Reservation;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Slot;
import okaybot.settings.database.Database;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.Test;

class JdbcSendLimiterTest {
    private static final long GROUP = -7;
    /// Between the database's clock and the one that the test reads.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMillis(5);
    private static final RateLimit UNLIMITED = new RateLimit(1_000, Duration.ofNanos(1));
    private final String name = PostgresServer.createDatabase();
    private volatile long begin;

    private static void register(Database database, InstanceLease lease) {
        database.jdbi().useHandle(handle -> new InstanceDao(handle, "1").register(lease.name(), lease.duration()));
    }

    /// Two instances send as many messages each as they may.
    ///
    /// @return how long after the beginning each message was sent, in nanoseconds, the first one first
    private List<Long> send(SendLimits limits, int countOfEach, long... chats) throws Exception {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        var leases = List.of(new InstanceLease(Duration.ofSeconds(5)), new InstanceLease(Duration.ofSeconds(5)));
        try (var database = Database.open(PostgresServer.url(name));
                var one = new JdbcSendLimiter(database, "1", limits, leases.getFirst());
                var two = new JdbcSendLimiter(database, "1", limits, leases.getLast())) {
            leases.forEach(lease -> register(database, lease));
            begin = System.nanoTime();
            var sending = new ArrayList<Future<?>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var limiter : List.of(one, two)) {
                    for (var chat : chats) {
                        sending.add(threads.submit(() -> send(limiter, chat, countOfEach, times)));
                    }
                }
            }
            for (var each : sending) {
                each.get();
            }
        }
        return times.stream().map(time -> time - begin).sorted().toList();
    }

    private static int send(SendLimiter limiter, long chat, int count, Queue<Long> times) throws InterruptedException {
        for (var message = 0; message < count; message++) {
            limiter.acquire(chat).close();
            times.add(System.nanoTime());
        }
        return count;
    }

    /// However late a busy machine sends messages, none is sent before the limit allows so many of them.
    private static void assertWithin(RateLimit limit, List<Long> times) {
        for (var i = 0; i < times.size(); i++) {
            assertThat(times.get(i)).as("message %d", i)
                    .isGreaterThan(i / limit.max() * limit.period().toNanos() - CLOCK_DIFFERENCE.toNanos());
        }
    }

    @Test
    void the_limit_of_a_group_holds_for_all_instances() throws Exception {
        var limit = new RateLimit(4, Duration.ofMillis(400));
        var times = send(new SendLimits(UNLIMITED, limit, UNLIMITED), 5, GROUP);
        assertThat(times).hasSize(10);
        assertWithin(limit, times);
    }

    @Test
    void the_overall_limit_holds_for_all_instances() throws Exception {
        var limit = new RateLimit(10, Duration.ofMillis(500));
        var times = send(new SendLimits(UNLIMITED, UNLIMITED, limit), 4, 1, 2, 3, 4, 5);
        assertThat(times).hasSize(40);
        assertWithin(limit, times);
    }

    @Test
    void a_late_message_delays_the_next_to_its_chat() throws Exception {
        var limit = new RateLimit(1, Duration.ofMinutes(1));
        var lease = new InstanceLease(Duration.ofMinutes(1));
        try (var database = Database.open(PostgresServer.url(name))) {
            register(database, lease);
            var reservations = new ReservationTransaction(database, "1", new SendLimits(limit, UNLIMITED, UNLIMITED),
                    lease);
            var first = reserve(reservations, 7);
            reservations.run(List.of(new Lateness(7, first.time(), Duration.ofSeconds(30))));
            assertThat(Duration.of(reserve(reservations, 7).time() - first.time(), ChronoUnit.MICROS))
                    .isEqualTo(Duration.ofSeconds(90));
        }
    }

    private static Slot reserve(ReservationTransaction reservations, long chat) {
        var reservation = new Reservation(chat, true, new CompletableFuture<>());
        reservations.run(List.of(reservation));
        return reservation.slot().join();
    }

    @Test
    void an_instance_whose_lease_was_taken_sends_nothing() throws Exception {
        var lease = new InstanceLease(Duration.ofMillis(1));
        try (var database = Database.open(PostgresServer.url(name));
                var limiter = new JdbcSendLimiter(database, "1",
                        new SendLimits(UNLIMITED, UNLIMITED, UNLIMITED), lease)) {
            register(database, lease);
            // It has expired, but nobody has noticed.
            limiter.acquire(1).close();
            database.jdbi().useHandle(handle -> new InstanceDao(handle, "1").remove(lease.name()));
            assertThatThrownBy(() -> limiter.acquire(1)).isInstanceOf(CancellationException.class);
        }
    }
}
