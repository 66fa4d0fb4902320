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
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okaybot.platform.BotRejectedException;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import okaybot.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each command is answered once, whatever fails on the way.
class TelegramFaultToleranceTest extends TelegramBotTestBase {
    static Stream<Arguments> pollFaults() {
        return Stream.of(
                Arguments.of(TelegramFault.error(500, "Internal Server Error"), "Telegram: server error (HTTP 500)"),
                Arguments.of(TelegramFault.badGateway(), "Telegram: server error (HTTP 502)"),
                Arguments.of(TelegramFault.gatewayTimeout(false), "Telegram: server error (HTTP 504)"),
                Arguments.of(TelegramFault.error(409, "Conflict"),
                        "Telegram: another instance of the bot polls with the same token"),
                Arguments.of(TelegramFault.tooManyRequests(1),
                        "Telegram: too many calls of getUpdates (429), waiting 1 s as Telegram asks"),
                Arguments.of(new TelegramFault.ConnectionClosed(false), "Telegram: server did not answer getUpdates"),
                Arguments.of(new TelegramFault.ConnectionClosed(true), "Telegram: server did not answer getUpdates"),
                Arguments.of(new TelegramFault.NoReply(Duration.ofSeconds(2)),
                        "Telegram: server did not answer getUpdates"));
    }

    @ParameterizedTest
    @MethodSource("pollFaults")
    void a_failed_poll_is_reported_then_resolved_and_loses_no_update(TelegramFault fault, String description) {
        bot.telegram.failAlways("getUpdates", fault);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        bot.start();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(description)));
        bot.telegram.recover("getUpdates");
        bot.awaitMessages(MINA, 1);
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).isEmpty());
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2);
    }

    static Stream<TelegramFault> sendFaults() {
        return Stream.of(TelegramFault.tooManyRequests(1), TelegramFault.error(500, "Internal Server Error"),
                TelegramFault.badGateway(),
                new TelegramFault.ConnectionClosed(true), TelegramFault.gatewayTimeout(true));
    }

    @ParameterizedTest
    @MethodSource("sendFaults")
    void a_message_that_fails_to_send_arrives_once(TelegramFault fault) {
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

    static Stream<TelegramFault> faultsWithoutResponse() {
        return Stream.of(new TelegramFault.ConnectionClosed(false), TelegramFault.gatewayTimeout(false),
                new TelegramFault.NoReply(Duration.ofSeconds(1)));
    }

    /// The bot cannot distinguish this from a message that was sent, and prefers no answer to two.
    @ParameterizedTest
    @MethodSource("faultsWithoutResponse")
    void a_message_without_a_response_is_not_sent_again(TelegramFault fault) {
        bot.start();
        bot.telegram.failNext("sendMessage", fault);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        assertThat(bot.ask(MINA, "/plot").text()).startsWith("It's Okay to Not Be Okay: premise");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void while_the_disk_is_full_updates_stay_unconfirmed() throws Exception {
        var small = Configuration.unix().toBuilder().setMaxSize(1 << 16).setBlockSize(512).build();
        try (var disk = Jimfs.newFileSystem(small);
                var botOnSmallDisk = new TelegramTestBot(disk.getPath("/work"), bot.telegram, TestChat.withSeeds())
                        .start()) {
            botOnSmallDisk.ask(MINA, "/cast");
            var filler = disk.getPath("/work/filler");
            fill(filler);
            botOnSmallDisk.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
            await().untilAsserted(() -> assertThat(botOnSmallDisk.adapter().currentProblem()).hasValueSatisfying(
                    problem -> assertThat(problem).startsWith("Telegram: updates cannot be saved to disk")));
            assertThat(bot.telegram.queue().unconfirmed()).isEqualTo(1);
            assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(1);
            Files.delete(filler);
            botOnSmallDisk.awaitMessages(MINA, 2);
            await().untilAsserted(() -> assertThat(botOnSmallDisk.adapter().currentProblem()).isEmpty());
            botOnSmallDisk.ask(MINA, "/show");
            botOnSmallDisk.awaitMessages(MINA, 3);
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
    void a_rate_limited_chat_does_not_delay_other_chats() {
        bot.start();
        bot.telegram.failNext("sendMessage", TelegramFault.tooManyRequests(3));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage")).hasSize(1));
        LongStream.rangeClosed(100, 120).forEach(
                user -> bot.receive(bot.telegram.updates.textMessage(user, user, "/cast")));
        LongStream.rangeClosed(100, 120).forEach(user -> bot.awaitMessages(user, 1));
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
        bot.awaitMessages(GROUP, 1);
    }

    @Test
    void an_update_that_is_delivered_again_is_not_answered_again() {
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
    void a_report_or_setting_that_is_delivered_again_takes_effect_once() {
        bot.start();
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings reports here"));
        var closed = bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings reply private"));
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings reply open"));
        bot.awaitMessages(JUN, 3);
        var report = bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/report a name is misspelt"));
        bot.awaitMessages(MINA, 1);
        for (var restart : List.of(false, true)) {
            if (restart) {
                bot.restart();
            }
            bot.telegram.redeliver(report);
            bot.telegram.redeliver(closed);
            bot.ask(MINA, "/show");
        }
        assertThat(bot.telegram.chats.messagesIn(GROUP)).singleElement()
                .satisfies(posted -> assertThat(posted.text()).startsWith("Somebody reports a mistake"));
        assertThat(bot.chat.store().at("telegram/chat:" + GROUP)).containsEntry("reply", "open");
        assertThat(bot.telegram.chats.messagesIn(JUN)).hasSize(3);
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(3);
    }

    @Test
    void an_unreadable_update_does_not_delay_other_updates() {
        bot.start();
        bot.telegram.queue().add(UpdateFactory.update("message", UpdateFactory.user(1).put("chat", "not a chat")));
        assertThat(bot.ask(MINA, "/cast").text()).startsWith("The cast");
    }

    @Test
    void an_invalid_token_ends_the_adapter_with_an_explanation() {
        bot.telegram.failNext("getMe", TelegramFault.error(401, "Unauthorized"),
                TelegramFault.error(401, "Unauthorized"));
        bot.start();
        assertThat(bot.completion()).failsWithin(LongTimeouts.TIMEOUT).withThrowableThat()
                .havingCause().isInstanceOf(BotRejectedException.class)
                .withMessage("Telegram does not accept the token. Take the one that @BotFather shows for this bot.");
    }

    @Test
    void a_token_that_is_revoked_later_ends_the_adapter_too() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.failNext("getUpdates", TelegramFault.error(401, "Unauthorized"),
                TelegramFault.error(401, "Unauthorized"));
        bot.ask(MINA, "/plot");
        assertThat(bot.completion()).failsWithin(LongTimeouts.TIMEOUT).withThrowableThat()
                .havingCause().isInstanceOf(BotRejectedException.class);
    }

    @Test
    void retries_the_start_while_telegram_is_down() {
        bot.telegram.failNext("getMe", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false),
                TelegramFault.tooManyRequests(0));
        bot.telegram.failNext("deleteWebhook", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        bot.start();
        bot.ask(MINA, "/cast");
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @Test
    void two_instances_with_one_token_report_the_conflict_until_one_stops(@TempDir Path otherFolder) {
        bot.start();
        bot.ask(MINA, "/cast");
        var otherBot = new TelegramTestBot(otherFolder, bot.telegram, TestChat.withSeeds()).start();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                problem -> assertThat(problem)
                        .startsWith("Telegram: another instance of the bot polls with the same token")));
        otherBot.adapter().close();
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).isEmpty());
    }

    @Test
    void a_burst_is_answered_completely_and_in_order_within_a_chat() {
        bot.start();
        var questions = 1_000;
        LongStream.rangeClosed(1, questions).forEach(user -> {
            bot.receive(bot.telegram.updates.textMessage(1_000 + user, 1_000 + user, "/show"));
            bot.receive(bot.telegram.updates.textMessage(user, GROUP, "/foo" + user + "@" + FakeTelegram.USERNAME));
        });
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(2 * questions));
        assertThat(bot.telegram.chats.messagesIn(GROUP))
                .extracting(message -> message.text().lines().findFirst().orElseThrow())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, questions).mapToObj(i -> "There is no command /foo" + i).toList());
        LongStream.rangeClosed(1, questions).forEach(
                user -> assertThat(bot.telegram.chats.messagesIn(1_000 + user)).hasSize(1));
    }

    @Test
    void closing_finishes_and_confirms_the_updates_in_progress() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.setLatency(Duration.ofMillis(100));
        LongStream.rangeClosed(100, 130).forEach(
                user -> bot.receive(bot.telegram.updates.textMessage(user, user, "/cast")));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage").count()).isGreaterThan(1));
        bot.adapter().close();
        assertThat(bot.completion()).isCompleted();
        var answered = LongStream.rangeClosed(100, 130).filter(
                user -> bot.telegram.chats.messagesIn(user).size() == 1).count();
        assertThat(answered + bot.telegram.queue().unconfirmed()).isEqualTo(31);
    }

    @Test
    void what_people_see_of_the_bot_is_set_only_when_it_changes() {
        bot.start();
        bot.ask(MINA, "/cast");
        await().untilAsserted(() -> assertThat(bot.telegram.calls("setChatMenuButton")).hasSize(1));
        bot.restart();
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.telegram.calls("getChatMenuButton")).hasSize(2));
        assertThat(bot.telegram.calls("setChatMenuButton")).hasSize(1);
        for (var method : List.of("setMyDescription", "setMyShortDescription")) {
            assertThat(bot.telegram.calls(method)).extracting(call -> call.text("language_code"))
                    .containsExactly("", "es", "id", "ko", "pt");
            assertThat(bot.telegram.calls(method)).filteredOn(call -> call.text("language_code").equals("ko"))
                    .allSatisfy(call -> assertThat(call.parameters().toString())
                            .contains("‘사이코지만 괜찮아’에 대해 무엇이든 물어보세요."));
        }
        assertThat(bot.telegram.calls("setChatMenuButton").findFirst().orElseThrow().parameters())
                .hasToString("{\"menu_button\":{\"type\":\"commands\"}}");
        var commands = bot.chat.service().commands().all();
        var forFans = commands.stream().filter(command -> !command.spec().isForAdmins()).toList();
        var inEachLanguage = Languages.all().stream().flatMap(_ -> Stream.of(tuple("default", forFans.size()),
                tuple("all_chat_administrators", commands.size())));
        assertThat(bot.telegram.calls("setMyCommands")).extracting(call -> call.parameters().at("/scope/type").asText(),
                call -> call.parameters().path("commands").size())
                .containsExactlyElementsOf(inEachLanguage.toList());
    }
}
