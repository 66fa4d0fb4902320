package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okaybot.testing.LongTimeouts;
import okaybot.testing.telegram.FakeTelegram.HttpReply;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proxies that answer in Telegram's place, and servers that know less of the Bot API than Telegram.
class ForeignServerTest extends TelegramBotTestBase {
    private static final String PAGE = "<!DOCTYPE html><html><body>Log in to the network</body></html>";
    private static final String PRESENT = "{\"ok\":true,\"result\":[]}";

    private void awaitProblem(String beginning) {
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(beginning)));
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of(TelegramFault.reply(200, PAGE),
                        "Telegram: getUpdates failed (HTTP 200, but not from the Bot API)"),
                Arguments.of(TelegramFault.reply(200, ""),
                        "Telegram: getUpdates failed (HTTP 200, but not from the Bot API)"),
                Arguments.of(TelegramFault.reply(200, "{\"status\":\"up\"}"),
                        "Telegram: getUpdates failed (HTTP 200, but not from the Bot API)"),
                Arguments.of(TelegramFault.reply(200, "{\"ok\":true,\"result\":{\"update_id\":1}}"),
                        "Telegram: response to getUpdates cannot be read"),
                Arguments.of(TelegramFault.reply(200, "{\"ok\":true,\"result\":[{\"update_id\":7,\"mess"),
                        "Telegram: response to getUpdates cannot be read"),
                Arguments.of(new TelegramFault.Truncated(new HttpReply(200, PRESENT)),
                        "Telegram: server did not answer getUpdates (ProtocolException)"),
                Arguments.of(TelegramFault.reply(403, PAGE),
                        "Telegram: getUpdates failed (HTTP 403, but not from the Bot API)"),
                Arguments.of(TelegramFault.reply(404, PAGE),
                        "Telegram: getUpdates failed (HTTP 404, but not from the Bot API)"),
                Arguments.of(TelegramFault.reply(401, "{\"message\":\"Unauthorized\"}"),
                        "Telegram: getUpdates failed (HTTP 401, but not from the Bot API)"));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void polls_that_are_not_answered_by_the_bot_api_are_a_problem_until_they_are(TelegramFault fault, String problem) {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.failAlways("getUpdates", fault);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
        awaitProblem(problem);
        bot.telegram.recover("getUpdates");
        bot.awaitMessages(MINA, 2);
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).isEmpty());
        assertThat(bot.completion()).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getMe", "getUpdates"})
    void a_single_rejection_of_the_token_ends_nothing(String method) {
        bot.telegram.failNext(method, TelegramFault.error(401, "Unauthorized"), TelegramFault.badGateway(),
                TelegramFault.error(401, "Unauthorized"));
        bot.start();
        bot.ask(MINA, "/cast");
        assertThat(bot.completion()).isNotDone();
    }

    /// Telegram rejects a malformed token like this.
    @Test
    void a_token_that_is_not_found_twice_ends_the_adapter() {
        bot.telegram.failNext("getMe", TelegramFault.error(404, "Not Found"), TelegramFault.error(404, "Not Found"));
        bot.start();
        assertThat(bot.completion()).failsWithin(LongTimeouts.TIMEOUT).withThrowableThat()
                .withMessageContaining("Telegram does not accept the token.");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 200, 302})
    void a_message_that_a_proxy_does_not_pass_on_is_sent_again(int status) {
        bot.start();
        bot.telegram.failNext("sendMessage", TelegramFault.reply(status, PAGE), TelegramFault.reply(status, PAGE));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.telegram.calls("sendMessage")).hasSize(3);
        assertThat(bot.membership.events()).isEmpty();
    }

    @Test
    void a_message_that_is_too_large_for_a_proxy_is_given_up_and_counted() {
        bot.start();
        bot.telegram.failNext("sendMessage", TelegramFault.reply(413, PAGE));
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        await().untilAsserted(() -> assertThat(bot.errors("bad_request")).isOne());
        bot.ask(MINA, "/plot");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true}", "{\"ok\":true,\"result\":null}", "{\"ok\":true,\"result\":\"sent\"}"})
    void a_message_counts_as_sent_whatever_the_result_is(String response) {
        bot.start();
        bot.telegram.failNext("sendMessage", TelegramFault.reply(200, response));
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/cast"));
        bot.ask(MINA, "/plot");
        assertThat(bot.telegram.calls("sendMessage")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"username\":\"OkayTestBot\",\"first_name\":\"Test First name\",\"id\":666}",
        "{\"username\":\"OkayTestBot\"}", "{\"username\":\"OkayTestBot\",\"is_bot\":\"yes\",\"id\":null}"})
    void a_bot_that_is_described_incompletely_serves(String me) {
        bot.telegram.failNext("getMe", TelegramFault.reply(200, "{\"ok\":true,\"result\":" + me + "}"));
        bot.start();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast@OkayTestBot"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":666}", "{\"username\":null}", "{\"username\":\"\"}", "{\"username\":{}}"})
    void a_bot_without_a_name_answers_commands_without_one(String me) {
        bot.telegram.failNext("getMe", TelegramFault.reply(200, "{\"ok\":true,\"result\":" + me + "}"));
        bot.start();
        bot.ask(MINA, "/cast");
        assertThat(bot.adapter().currentProblem()).contains("Telegram: getMe does not say the bot's username,"
                + " so commands that name the bot and links to its private chat do not work");
    }

    @Test
    void a_result_that_is_no_bot_is_a_problem_until_it_is() {
        var fault = TelegramFault.reply(200, "{\"ok\":true,\"result\":[]}");
        bot.telegram.failAlways("getMe", fault);
        bot.start();
        awaitProblem("Telegram: getMe failed (the result is not of the expected type), retrying");
        bot.telegram.recover("getMe");
        bot.ask(MINA, "/cast");
    }

    @Test
    void methods_that_the_server_does_not_have_do_not_keep_the_bot_from_answering() {
        for (var method : List.of("getMyCommands", "setMyCommands", "deleteMyCommands", "getMyDescription",
                "setMyDescription", "getMyShortDescription", "setMyShortDescription", "deleteWebhook",
                "getChatMenuButton", "setChatMenuButton", "answerCallbackQuery", "getChatAdministrators", "getChat")) {
            bot.telegram.failAlways(method, TelegramFault.unknownMethod());
        }
        bot.start();
        var sent = bot.ask(MINA, "/cast");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, sent, "plot"));
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(MINA).getFirst().text())
                .startsWith("It's Okay to Not Be Okay: premise"));
        assertThat(bot.adapter().currentProblem()).isEmpty();
        assertThat(bot.completion()).isNotDone();
    }

    @Test
    void a_press_below_a_message_without_an_id_is_answered_by_a_new_message() {
        bot.start();
        var press = bot.telegram.updates.callbackQuery(MINA, bot.ask(MINA, "/cast"), "plot");
        ((ObjectNode) press.path("callback_query").path("message")).remove(List.of("message_id", "date"));
        bot.telegram.queue().add(press);
        assertThat(bot.awaitMessages(MINA, 2).getLast().text()).startsWith("It's Okay to Not Be Okay: premise");
    }

    @Test
    void a_server_that_does_not_hold_polls_is_polled_less_and_less_often() {
        bot.telegram.failAlways("getUpdates", TelegramFault.reply(200, "{\"ok\":true,\"result\":[]}"));
        bot.start();
        await().untilAsserted(() -> assertThat(bot.telegram.calls("getUpdates").count()).isGreaterThan(5));
        var calls = bot.telegram.calls("getUpdates").count();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(bot.telegram.calls("getUpdates").count() - calls).isLessThan(10);
    }

    @Test
    void a_server_that_returns_the_same_updates_again_is_polled_less_and_less_often() {
        var update = bot.telegram.updates.textMessage(MINA, MINA, "/cast").put("update_id", 7);
        bot.telegram.failAlways("getUpdates", TelegramFault.reply(200, "{\"ok\":true,\"result\":[" + update + "]}"));
        bot.start();
        bot.awaitMessages(MINA, 1);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(bot.telegram.calls("getUpdates").count()).isLessThan(20);
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/telegram", "/api/bots%20of%20Mina"})
    void the_bot_api_may_be_below_a_path(String path) {
        bot.telegram.setBasePath(path);
        try (var botBelowPath = new TelegramTestBot(folder.resolve("other"), bot.telegram, bot.chat).start()) {
            botBelowPath.ask(MINA, "/cast");
        }
    }

    @Test
    void a_webhook_that_is_still_set_is_deleted_when_polls_conflict_with_it() {
        bot.telegram.failNext("deleteWebhook", TelegramFault.error(500, "Internal Server Error"));
        bot.telegram.failNext("getUpdates", TelegramFault.error(409,
                "Conflict: can't use getUpdates method while webhook is active"));
        bot.start();
        bot.ask(MINA, "/cast");
        assertThat(bot.telegram.calls("deleteWebhook")).hasSize(2);
    }
}
