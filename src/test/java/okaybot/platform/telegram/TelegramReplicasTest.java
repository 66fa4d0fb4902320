package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.testing.PostgresServer;
import okaybot.testing.telegram.FakeFloodControl;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances behind one webhook, with one database.
@Order(2)
class TelegramReplicasTest {
    private static final int COMMANDS = 600;
    private static final int KILLS = 3;
    /// On a faster clock than Telegram's.
    private static final SendLimits LIMITS = new SendLimits(new RateLimit(3, Duration.ofMillis(1_000)),
            new RateLimit(20, Duration.ofMillis(6_500)), new RateLimit(30, Duration.ofMillis(200)));
    /// Somewhat less strict, because a busy machine delays messages that already have their time. Two instances that each kept
    /// the limits for itself would break them.
    private static final SendLimits TELEGRAM_LIMITS = new SendLimits(new RateLimit(3, Duration.ofMillis(600)),
            new RateLimit(20, Duration.ofMillis(6_000)), new RateLimit(210, Duration.ofSeconds(1)));
    /// A message that an instance has its time for may leave late while the machine is busy, close before the next one.
    private static final int LATE_MESSAGES = COMMANDS / 100;

    @TempDir
    private Path folder;
    private final FakeTelegram telegram = new FakeTelegram();
    private final String database = PostgresServer.createDatabase();
    private final Map<Integer, Integer> updateIds = new ConcurrentHashMap<>();
    /// Those that were not killed.
    private final List<TelegramReplica> replicas = new ArrayList<>();
    private final List<TelegramReplica> started = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var replica : started) {
            replica.close();
        }
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private TelegramReplica startReplica(SendLimits limits) throws Exception {
        return startReplica(Optional.of(TelegramBotProcess.WEBHOOK), limits);
    }

    private TelegramReplica startReplica(Optional<WebhookConfig> webhook, SendLimits limits) throws Exception {
        var replica = new TelegramReplica(folder.resolve("replica" + started.size()), telegram, database, webhook,
                limits).start();
        replicas.add(replica);
        started.add(replica);
        route();
        return replica;
    }

    private void route() {
        telegram.queue().delivery().routeTo(replicas.stream().map(TelegramReplica::port).toArray(Integer[]::new));
    }

    @Test
    void each_command_is_answered_once_and_in_order_though_instances_are_killed() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("Seed of the kills: " + seed);
        telegram.skipValidation();
        telegram.setFloodControl(new FakeFloodControl(TELEGRAM_LIMITS));
        startReplica(LIMITS);
        startReplica(LIMITS);
        IntStream.range(0, COMMANDS).forEach(this::send);
        var unrecorded = killAtRandom(new Random(seed));
        await().until(() -> Set.copyOf(answers()).size() == COMMANDS);
        await().until(() -> query("SELECT COUNT(*) FROM telegram_update").equals("0"));

        var seen = new HashSet<Integer>();
        var repeated = answers().stream().filter(number -> !seen.add(number)).toList();
        System.out.println("Sent twice: " + repeated);
        // Each kill may repeat an answer once, if it was under way.
        var unexplained = new ArrayList<>(repeated);
        unrecorded.forEach(unexplained::remove);
        assertThat(unexplained).isEmpty();
        chats().forEach(this::assertAnsweredInOrder);
        System.out.println("Over a limit: " + telegram.floodErrors());
        assertThat(telegram.floodErrors()).isLessThanOrEqualTo(LATE_MESSAGES);
    }

    private void send(int number) {
        var text = "/foo" + number + "@" + FakeTelegram.USERNAME;
        updateIds.put(number, telegram.deliver(telegram.updates.textMessage(1 + number % 300, chatOf(number), text)));
    }

    @Test
    void while_the_database_is_away_updates_stay_with_telegram() throws Exception {
        var replica = startReplica(TelegramTestBot.NO_LIMITS);
        send(0);
        await().until(() -> answers().equals(List.of(0)));
        replica.disconnectDatabase();
        send(1);
        send(2);
        await().until(() -> telegram.queue().delivery().statuses().contains(503));
        assertThat(telegram.queue().unconfirmed()).isEqualTo(2);
        assertThat(replica.adapter().currentProblem())
                .contains("Telegram: updates cannot be saved in the database, they stay with Telegram");
        replica.reconnectDatabase();
        await().untilAsserted(() -> assertThat(answers()).containsExactlyInAnyOrder(0, 1, 2));
        await().until(() -> telegram.queue().unconfirmed() == 0 && replica.adapter().currentProblem().isEmpty());
    }

    @Test
    void with_long_polling_updates_are_confirmed_only_when_they_are_in_the_database() throws Exception {
        var replica = startReplica(Optional.empty(), TelegramTestBot.NO_LIMITS);
        send(0);
        await().until(() -> answers().equals(List.of(0)));
        replica.disconnectDatabase();
        send(1);
        var polls = telegram.calls("getUpdates").count();
        await().until(() -> telegram.calls("getUpdates").count() > polls + 2);
        assertThat(telegram.queue().unconfirmed()).isPositive();
        replica.reconnectDatabase();
        await().untilAsserted(() -> assertThat(answers()).containsExactlyInAnyOrder(0, 1));
        await().until(() -> telegram.queue().unconfirmed() == 0);
    }

    private static Stream<Long> chats() {
        return IntStream.range(0, COMMANDS).mapToObj(TelegramReplicasTest::chatOf).distinct();
    }

    /// A fifth goes to five groups, the rest to 80 private chats.
    private static long chatOf(int number) {
        return number % 5 == 0 ? -1_001_000_000_000L - number % 25 : 1 + number % 100;
    }

    private static int number(String answer) {
        return Integer.parseInt(answer.replace("<b>", "").replaceFirst("(?s)There is no command /foo(\\d+).*", "$1"));
    }

    private List<Integer> answers() {
        return chats().flatMap(chat -> answersIn(chat).stream()).toList();
    }

    private List<Integer> answersIn(long chat) {
        return telegram.chats.messagesIn(chat).stream().map(message -> number(message.text())).toList();
    }

    private void assertAnsweredInOrder(long chat) {
        var first = answersIn(chat).stream().distinct().toList();
        assertThat(first).isSorted();
    }

    private String query(String sql) {
        return PostgresServer.queryText(database, sql);
    }

    /// @return for each kill, the commands whose answer was sent by then and not recorded
    private List<Integer> killAtRandom(Random random) throws Exception {
        var unrecorded = new ArrayList<Integer>();
        for (var kill = 0; kill < KILLS; kill++) {
            var before = telegram.chats.count();
            await().until(() -> telegram.chats.count() >= before + 75);
            await().pollDelay(Duration.ofMillis(random.nextInt(500))).until(() -> true);
            var killed = replicas.remove(random.nextInt(replicas.size()));
            killed.kill();
            route();
            var recorded = Set.of(
                    query("SELECT COALESCE(STRING_AGG(id::text, ' '), '') FROM telegram_done").split(" "));
            // Meanwhile Telegram gets what was under way.
            startReplica(LIMITS);
            unrecorded.addAll(sentExcept(recorded));
            killed.expire();
        }
        return unrecorded;
    }

    private Set<Integer> sentExcept(Set<String> recordedIds) {
        return telegram.calls("sendMessage").map(call -> number(call.text("text")))
                .filter(number -> !recordedIds.contains(String.valueOf(updateIds.get(number))))
                .collect(Collectors.toSet());
    }
}
