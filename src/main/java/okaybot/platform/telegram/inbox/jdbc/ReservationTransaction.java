package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.Handle;

/// Reserves the times at which messages may be sent, in one thread and one transaction at a time.
final class ReservationTransaction {
    private static final Duration CLEANUP_INTERVAL = Duration.ofMinutes(1);

    private final Database database;
    private final String bot;
    private final SendLimits limits;
    /// Short bursts, because all messages that are under way when an instance is killed can arrive twice.
    private final List<RateLimit> overallLimits;
    private final InstanceLease lease;
    private boolean created;
    private long lastCleanup = System.nanoTime();

    ReservationTransaction(Database database, String bot, SendLimits limits, InstanceLease lease) {
        this.database = database;
        this.bot = bot;
        this.limits = limits;
        this.lease = lease;
        overallLimits = List.of(limits.overall(), limits.overall().spread());
    }

    /// What a batch consists of.
    sealed interface Request {}

    /// A message that is to be sent.
    ///
    /// @param forChat whether the chat's limit still has to be checked
    record Reservation(long chat, boolean forChat, CompletableFuture<Slot> slot) implements Request {}

    /// A message that was sent later than planned, such as after a pause of the process. Without it, the next ones to the chat would
    /// follow at once.
    ///
    /// @param time as planned, in microseconds of the database's clock
    record Lateness(long chat, long time, Duration duration) implements Request {}

    /// When a message may be sent.
    ///
    /// @param time in microseconds of the database's clock
    /// @param due the same time as [System#nanoTime()], so that what the transaction takes is not added to it
    /// @param complete false if the overall limit has to be checked after that time
    record Slot(long time, long due, boolean complete) {}

    /// Completes the reservations.
    ///
    /// @throws org.jdbi.v3.core.JdbiException if the transaction has failed; then they are not completed
    void run(List<Request> requests) {
        var reservations = select(requests, Reservation.class);
        var slots = database.jdbi()
                .inTransaction(handle -> reserve(handle, reservations, select(requests, Lateness.class)));
        created = true;
        for (var i = 0; i < reservations.size(); i++) {
            if (slots.isEmpty()) {
                reservations.get(i).slot.completeExceptionally(
                        new CancellationException("Another instance has taken over"));
            } else {
                reservations.get(i).slot.complete(slots.get(i));
            }
        }
    }

    private static <T> List<T> select(List<Request> requests, Class<T> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Empty if another instance has taken over.
    private List<Slot> reserve(Handle handle, List<Reservation> reservations, List<Lateness> late) {
        var sent = SentTimesDao.of(handle, bot);
        if (!created) {
            sent.createIfMissing();
        }
        var all = SentTimes.parse(overallLimits, sent.lock());
        var clock = sent.clock(lease.name());
        var read = System.nanoTime();
        if (!ensureLease(handle, clock.leaseLeft())) {
            return List.of();
        }
        var chats = load(sent, reservations, late);
        late.forEach(message -> Stream.of(all, chat(chats, message.chat))
                .forEach(times -> times.delay(message.time, message.duration.toNanos() / 1_000)));
        var slots = new ArrayList<Slot>();
        for (var reservation : reservations) {
            slots.add(reserve(reservation.forChat, chat(chats, reservation.chat), all, clock.now(), read));
        }
        sent.save(chats, all);
        if (System.nanoTime() - lastCleanup > CLEANUP_INTERVAL.toNanos()) {
            sent.deleteBefore(clock.now() - limits.perGroup().period().multipliedBy(2).toNanos() / 1_000);
            lastCleanup = System.nanoTime();
        }
        return slots;
    }

    /// A lease that has expired is renewed as long as no other instance has noticed that.
    private boolean ensureLease(Handle handle, long micros) {
        return micros > lease.duration().toNanos() / 1_000 / 2
                || new InstanceDao(handle, bot).renew(lease.name(), lease.duration());
    }

    private static SentTimes chat(Map<Long, SentTimes> chats, long id) {
        return Objects.requireNonNull(chats.get(id));
    }

    private Map<Long, SentTimes> load(SentTimesDao sent, List<Reservation> reservations, List<Lateness> late) {
        var ids = Stream.concat(reservations.stream().map(Reservation::chat), late.stream().map(Lateness::chat))
                .distinct().toList();
        var known = sent.load(ids);
        var chats = new HashMap<Long, SentTimes>();
        ids.forEach(chat -> chats.put(chat, SentTimes.parse(limitsOf(chat), known.getOrDefault(chat, ""))));
        return chats;
    }

    /// Group ids are negative (Bot API, Chat).
    private List<RateLimit> limitsOf(long chat) {
        return chat < 0 ? List.of(limits.perChat(), limits.perGroup()) : List.of(limits.perChat());
    }

    /// @param read when `now` was read, as [System#nanoTime()]
    private static Slot reserve(boolean forChat, SentTimes chat, SentTimes all, long now, long read) {
        var delay = forChat ? chat.reserve(now) - now : 0;
        if (delay > 0) {
            return new Slot(now + delay, read + delay * 1_000, false);
        }
        var time = all.reserve(now);
        chat.delayLast(time);
        return new Slot(time, read + (time - now) * 1_000, true);
    }
}
