package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okaybot.platform.BotRejectedException;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever goes wrong on the way, each question is answered, and once.
class TelegramFaultToleranceTest {
    private static final long MINA = 42;
    private static final long GROUP = -1_001_234_567_890L;
    @TempDir
    private Path folder;
    private TelegramTestBot bot;

    @BeforeEach
    void make() {
        bot = new TelegramTestBot(folder);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    static Stream<Arguments> whilePolling() {
        return Stream.of(
                Arguments.of(again(TelegramFault.error(500, "Internal Server Error")),
                        "Telegram has trouble of its own (HTTP 500)"),
                Arguments.of(again(TelegramFault.badGateway()), "Telegram has trouble of its own (HTTP 502)"),
                Arguments.of(again(TelegramFault.gatewayTimeout(false)), "Telegram has trouble of its own (HTTP 504)"),
                Arguments.of(again(TelegramFault.error(409, "Conflict")), "Another instance of the bot polls Telegram"),
                Arguments.of(List.of(TelegramFault.tooManyRequests(1)), "Telegram wants to be polled less often"),
                Arguments.of(again(new TelegramFault.ConnectionClosed(false)), "Telegram cannot be reached"),
                Arguments.of(again(new TelegramFault.ConnectionClosed(true)), "Telegram cannot be reached"),
                Arguments.of(Stream.concat(Stream.of(new TelegramFault.NoReply(Duration.ofSeconds(2))),
                        again(new TelegramFault.ConnectionClosed(false)).stream()).toList(),
                        "Telegram cannot be reached"));
    }

    /// So often that the trouble lasts long enough to be seen.
    private static List<TelegramFault> again(TelegramFault fault) {
        return Collections.nCopies(12, fault);
    }

    @ParameterizedTest
    @MethodSource("whilePolling")
    void a_poll_that_goes_wrong_is_told_healed_and_loses_nothing(List<TelegramFault> faults, String sentence) {
        bot.telegram.failNext("getUpdates", faults.toArray(TelegramFault[]::new));
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        bot.start();
        await().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(bot.adapter().currentProblem())
                .hasValueSatisfying(said -> assertThat(said).startsWith(sentence)));
        bot.awaitMessages(MINA, 1);
        bot.ask(MINA, "/plot");
        assertThat(bot.adapter().currentProblem()).isEmpty();
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2);
    }

    static Stream<TelegramFault> whileSending() {
        return Stream.of(TelegramFault.tooManyRequests(1), TelegramFault.error(500, "Internal Server Error"),
                TelegramFault.badGateway(),
                new TelegramFault.ConnectionClosed(true), TelegramFault.gatewayTimeout(true));
    }

    @ParameterizedTest
    @MethodSource("whileSending")
    void a_message_that_goes_wrong_arrives_once(TelegramFault fault) {
        bot.start();
        bot.telegram.failNext("sendMessage", fault, fault);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
        bot.awaitMessages(MINA, 2);
        bot.ask(MINA, "/show");
        assertThat(bot.telegram.chats.messagesIn(MINA))
                .extracting(sent -> sent.text().lines().findFirst().orElseThrow())
                .containsExactly("The cast of It's Okay to Not Be Okay", "It's Okay to Not Be Okay: premise",
                        "It's Okay to Not Be Okay · 사이코지만 괜찮아");
    }

    static Stream<TelegramFault> withoutATrace() {
        return Stream.of(new TelegramFault.ConnectionClosed(false), TelegramFault.gatewayTimeout(false),
                new TelegramFault.NoReply(Duration.ofSeconds(1)));
    }

    /// The bot cannot tell this from a message that was taken, and rather says nothing than the same twice.
    @ParameterizedTest
    @MethodSource("withoutATrace")
    void a_message_that_was_read_but_never_answered_is_not_sent_again(TelegramFault fault) {
        bot.start();
        bot.telegram.failNext("sendMessage", fault);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        assertThat(bot.ask(MINA, "/plot").text()).startsWith("It's Okay to Not Be Okay: premise");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void a_full_disk_leaves_the_updates_with_telegram_until_there_is_room() throws Exception {
        var small = Configuration.unix().toBuilder().setMaxSize(1 << 16).setBlockSize(512).build();
        try (var disk = Jimfs.newFileSystem(small);
                var cramped = new TelegramTestBot(disk.getPath("/work"), bot.telegram, TestChat.withSeeds()).start()) {
            cramped.ask(MINA, "/cast");
            var ballast = disk.getPath("/work/ballast");
            fill(ballast);
            cramped.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
            await().untilAsserted(() -> assertThat(cramped.adapter().currentProblem()).hasValueSatisfying(
                    said -> assertThat(said).startsWith("Telegram's updates cannot be kept on the disk")));
            assertThat(bot.telegram.queue().unconfirmed()).isEqualTo(1);
            assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(1);
            Files.delete(ballast);
            cramped.awaitMessages(MINA, 2);
            await().untilAsserted(() -> assertThat(cramped.adapter().currentProblem()).isEmpty());
            cramped.ask(MINA, "/show");
            cramped.awaitMessages(MINA, 3);
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var size = 512; size > 0; size /= 2) {
                fill(out, size);
            }
        }
    }

    private static void fill(OutputStream out, int size) {
        try {
            while (true) {
                out.write(new byte[size]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    @Test
    void one_chat_in_trouble_holds_up_no_other() {
        bot.start();
        bot.telegram.failNext("sendMessage", TelegramFault.tooManyRequests(3));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage")).hasSize(1));
        LongStream.rangeClosed(100, 120).forEach(
                person -> bot.receive(bot.telegram.updates.textMessage(person, person, "/cast")));
        LongStream.rangeClosed(100, 120).forEach(person -> bot.awaitMessages(person, 1));
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
        bot.awaitMessages(GROUP, 1);
    }

    @Test
    void what_telegram_brings_again_is_not_answered_again() {
        bot.start();
        var id = bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        bot.awaitMessages(MINA, 1);
        bot.telegram.redeliver(id);
        bot.ask(MINA, "/plot");
        bot.restart();
        bot.telegram.redeliver(id);
        bot.ask(MINA, "/show");
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(3);
    }

    @Test
    void an_update_that_nobody_can_read_holds_up_no_other() {
        bot.start();
        bot.telegram.queue().add(UpdateFactory.update("message", UpdateFactory.user(1).put("chat", "not a chat")));
        assertThat(bot.ask(MINA, "/cast").text()).startsWith("The cast");
    }

    @Test
    void a_token_that_telegram_does_not_know_is_said_and_not_tried_again() {
        bot.telegram.failNext("getMe", TelegramFault.error(401, "Unauthorized"));
        bot.start();
        assertThat(bot.completion()).failsWithin(Duration.ofSeconds(5)).withThrowableThat()
                .havingCause().isInstanceOf(BotRejectedException.class)
                .withMessage("Telegram does not accept the token. Take the one that @BotFather shows for this bot.");
    }

    @Test
    void a_token_that_is_revoked_later_is_said_too() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.failNext("getUpdates", TelegramFault.error(401, "Unauthorized"));
        bot.ask(MINA, "/plot");
        assertThat(bot.completion()).failsWithin(Duration.ofSeconds(5)).withThrowableThat()
                .havingCause().isInstanceOf(BotRejectedException.class);
    }

    @Test
    void it_starts_while_telegram_is_down() {
        bot.telegram.failNext("getMe", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false),
                TelegramFault.tooManyRequests(0));
        bot.telegram.failNext("deleteWebhook", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        bot.start();
        bot.ask(MINA, "/cast");
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @Test
    void of_two_pollers_each_tells_of_the_other_until_one_stops(@TempDir Path elsewhere) {
        bot.start();
        bot.ask(MINA, "/cast");
        var other = new TelegramTestBot(elsewhere, bot.telegram, TestChat.withSeeds()).start();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                said -> assertThat(said).startsWith("Another instance of the bot polls Telegram")));
        other.adapter().close();
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).isEmpty());
    }

    @Test
    void a_burst_is_answered_whole_and_in_order_within_a_chat() {
        bot.start();
        var questions = 1_000;
        LongStream.rangeClosed(1, questions).forEach(person -> {
            bot.receive(bot.telegram.updates.textMessage(1_000 + person, 1_000 + person, "/show"));
            bot.receive(bot.telegram.updates.textMessage(person, GROUP, "/foo" + person + "@" + FakeTelegram.USERNAME));
        });
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(2 * questions));
        assertThat(bot.telegram.chats.messagesIn(GROUP)).extracting(one -> one.text().lines().findFirst().orElseThrow())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, questions).mapToObj(i -> "There is no command /foo" + i).toList());
        LongStream.rangeClosed(1, questions).forEach(
                person -> assertThat(bot.telegram.chats.messagesIn(1_000 + person)).hasSize(1));
    }

    @Test
    void when_it_stops_it_finishes_what_it_has_and_confirms_it() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.setLatency(Duration.ofMillis(100));
        LongStream.rangeClosed(100, 130).forEach(
                person -> bot.receive(bot.telegram.updates.textMessage(person, person, "/cast")));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage").count()).isGreaterThan(1));
        bot.adapter().close();
        assertThat(bot.completion()).isCompleted();
        var answered = LongStream.rangeClosed(100, 130).filter(
                person -> bot.telegram.chats.messagesIn(person).size() == 1).count();
        assertThat(answered + bot.telegram.queue().unconfirmed()).isEqualTo(31);
    }

    @Test
    void what_the_menu_says_is_set_once() {
        bot.start();
        bot.ask(MINA, "/cast");
        await().untilAsserted(() -> assertThat(bot.telegram.calls("setMyShortDescription")).hasSize(1));
        bot.restart();
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.telegram.calls("getMyShortDescription")).hasSize(2));
        for (var method : List.of("setMyDescription", "setMyShortDescription")) {
            assertThat(bot.telegram.calls(method)).hasSize(1);
        }
        assertThat(bot.telegram.calls("setMyCommands")).extracting(call -> call.parameters().at("/scope/type").asText(),
                call -> call.parameters().path("commands").size()).containsExactly(
                        tuple("default", 16),
                        tuple("all_chat_administrators", 18));
    }
}
