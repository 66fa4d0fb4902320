package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okaybot.platform.telegram.message.TelegramHtmlParser;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However Telegram refuses a call, it is not called in a loop. All bots are observed at the same time.
class RequestStormTest {
    private static final long MINA = 42;
    private static final long JUN = 43;
    private static final long GROUP = -1_001_234_567_890L;
    private static final Duration OBSERVED = Duration.ofMillis(1_500);
    /// A second passes between two calls if Telegram does not say how long to wait.
    private static final int MAX_CALLS_WHEN_LIMITED = 2;
    /// The delays of the test bot are 5, 10, 20 and then 40 milliseconds.
    private static final int MAX_CALLS_WHEN_FAILING = 30;
    private static final List<Fault> FAULTS = List.of(
            new Fault(TelegramFault.tooManyRequests(0), MAX_CALLS_WHEN_LIMITED),
            new Fault(TelegramFault.tooManyRequests(-5), MAX_CALLS_WHEN_LIMITED),
            new Fault(TelegramFault.error(429, "Too Many Requests"), MAX_CALLS_WHEN_LIMITED),
            new Fault(TelegramFault.reply(429, "<html>Too Many Requests</html>"), MAX_CALLS_WHEN_LIMITED),
            new Fault(TelegramFault.error(500, "Internal Server Error"), MAX_CALLS_WHEN_FAILING),
            new Fault(TelegramFault.badGateway(), MAX_CALLS_WHEN_FAILING),
            new Fault(TelegramFault.reply(200, "<html>Log in</html>"), MAX_CALLS_WHEN_FAILING));

    /// @param callsPerSecond how many there are at most
    private record Fault(TelegramFault fault, int callsPerSecond) {}

    /// @param begin in the time of [System#nanoTime()]
    private record Observation(TelegramTestBot bot, Fault fault, List<String> methods, long begin) {
        void awaitFirstCalls() {
            methods.forEach(method -> await().untilAsserted(
                    () -> assertThat(bot.telegram.calls(method)).as(method).isNotEmpty()));
        }

        void check() {
            var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + 1;
            methods.forEach(method -> assertThat(bot.telegram.calls(method).count()).as(method)
                    .isLessThanOrEqualTo(seconds * fault.callsPerSecond));
        }
    }

    @TempDir
    private Path folder;

    private final TestChat chat = TestChat.withSeeds();
    private final List<TelegramTestBot> bots = new ArrayList<>();

    private TelegramTestBot createBot() {
        var bot = new TelegramTestBot(folder.resolve("bot-" + bots.size()), new FakeTelegram(), chat);
        bots.add(bot);
        return bot;
    }

    /// At the same time, because each waits for its answers.
    @AfterEach
    void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            bots.forEach(bot -> closing.execute(bot::close));
        }
    }

    @Test
    void no_method_of_the_start_is_called_in_a_loop() {
        var observations = Stream.of(List.of("getMe"),
                List.of("deleteWebhook", "getUpdates", "setMyCommands", "setMyDescription")).flatMap(
                        methods -> FAULTS.stream().map(fault -> observe(fault, methods, _ -> {})))
                .toList();
        check(observations);
    }

    @Test
    void no_method_of_an_answer_is_called_in_a_loop() throws Exception {
        var methods = List.of("sendMessage", "editMessageText", "answerCallbackQuery", "answerInlineQuery",
                "getChatAdministrators");
        var sent = new SentMessage(5, MINA, Optional.empty(), Optional.empty(), TelegramHtmlParser.parse("?"),
                List.of(), false, Optional.empty());
        var observations = FAULTS.stream().map(fault -> observe(fault, methods, bot -> {
            bot.receive(bot.telegram.updates.callbackQuery(MINA, sent, "plot"));
            bot.receive(bot.telegram.updates.textMessage(JUN + bots.size(), GROUP, "/settings"));
            bot.receive(bot.telegram.updates.inlineQuery(MINA, "moon"));
        })).toList();
        check(observations);
    }

    private static void check(List<Observation> observations) {
        observations.forEach(Observation::awaitFirstCalls);
        await().pollDelay(OBSERVED).until(() -> true);
        observations.forEach(Observation::check);
    }

    private Observation observe(Fault fault, List<String> methods, Consumer<TelegramTestBot> asking) {
        var bot = createBot();
        methods.forEach(method -> bot.telegram.failAlways(method, fault.fault));
        asking.accept(bot.start());
        return new Observation(bot, fault, methods, System.nanoTime());
    }
}
