package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of messages that admins cover: it is either the original, or the copy alone.
@TestInstance(Lifecycle.PER_CLASS)
class CoverOnTelegramTest {
    private static final long ADMIN = 42;
    private static final long AUTHOR = 77;
    private static final long GROUP = -1_001_234_567_890L;
    private static final String HEADING = "Fan 77 · 22 November 2026 12:00 UTC\nSpoiler: episode 12";
    private TelegramTestBot bot;

    @BeforeAll
    void startBot(@TempDir Path folder) {
        bot = new TelegramTestBot(folder).start();
        bot.telegram.members.setAdmins(GROUP, ADMIN);
    }

    @AfterAll
    void stopBot() {
        bot.close();
    }

    @BeforeEach
    void reset() {
        set("on");
        bot.telegram.members.setBotAdmin(GROUP, true);
        bot.telegram.copies.clear();
    }

    private void set(String value) {
        bot.chat.store().edit("telegram:1",
                List.of(new SettingEdit("telegram/chat:" + GROUP, "cover", Optional.of(value))));
    }

    private ObjectNode message(Consumer<ObjectNode> change) {
        var message = bot.telegram.updates.message(GROUP);
        message.set("from", UpdateFactory.user(AUTHOR));
        change.accept(message);
        bot.telegram.copies.add(id(message));
        return message;
    }

    private ObjectNode text(String text) {
        return message(json -> json.put("text", text));
    }

    private static int id(ObjectNode message) {
        return message.get("message_id").asInt();
    }

    /// Replies with the command, and waits until it is handled.
    ///
    /// @return the id of the command
    private int reply(long user, String command, ObjectNode message) {
        var update = UpdateFactory.replyingToMessage(bot.telegram.updates.textMessage(user, GROUP, command), message);
        var id = update.at("/message/message_id").asInt();
        bot.telegram.copies.add(id);
        bot.receive(update);
        bot.awaitIdle();
        return id;
    }

    /// What the bot has said to a command.
    private String said(long user, String command, ObjectNode message) {
        var id = reply(user, command, message);
        var answers = bot.telegram.chats.messagesIn(GROUP).stream()
                .filter(sent -> sent.replyTo().equals(Optional.of(id)))
                .map(SentMessage::text).toList();
        return String.join("\n", answers);
    }

    private ObjectNode covered(ObjectNode message) {
        var command = reply(ADMIN, "/cover episode 12", message);
        assertThat(bot.telegram.copies.contains(id(message))).isFalse();
        assertThat(bot.telegram.copies.contains(command)).isFalse();
        return bot.telegram.copies.all().getFirst();
    }

    private void assertUntouched(ObjectNode message) {
        assertThat(bot.telegram.copies.contains(id(message))).isTrue();
        assertThat(bot.telegram.copies.all()).isEmpty();
    }

    @Test
    void covers_text_under_one_cover_and_keeps_its_formatting() {
        var copy = covered(message(json -> {
            json.put("text", "@mina_fan he dies, code");
            var entities = json.putArray("entities");
            entities.addObject().put("type", "mention").put("offset", 0).put("length", 9);
            entities.addObject().put("type", "italic").put("offset", 10).put("length", 7);
            entities.addObject().put("type", "code").put("offset", 19).put("length", 4);
        }));
        var start = HEADING.length() + 1;
        assertThat(copy.get("text").asText()).isEqualTo(HEADING + "\n@\u2060mina_fan he dies, code");
        assertThat(copy.get("entities").toString()).isEqualTo("""
                [{"type":"bold","offset":0,"length":6},{"type":"spoiler","offset":%d,"length":24},\
                {"type":"italic","offset":%d,"length":7}]""".formatted(start, start + 11));
        assertThat(copy.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        var note = "A moderator has put your message under a spoiler cover: https://t.me/c/1234567890/" + id(copy);
        await().until(() -> bot.telegram.chats.messagesIn(AUTHOR).stream().anyMatch(sent -> sent.text().equals(note)));
    }

    @Test
    void covers_a_long_text_in_a_message_of_its_own() {
        var text = "x".repeat(4090);
        assertThat(covered(text(text)).get("text").asText()).isEqualTo(HEADING);
        var second = bot.telegram.copies.all().getLast();
        assertThat(second.get("text").asText()).isEqualTo(text);
        assertThat(second.at("/entities/0/length").asInt()).isEqualTo(4090);
    }

    static Stream<Arguments> media() {
        Consumer<ObjectNode> photo = json -> {
            var sizes = json.putArray("photo");
            sizes.addObject().put("file_id", "small").put("file_unique_id", "s").put("width", 9).put("height", 6);
            sizes.addObject().put("file_id", "large").put("file_unique_id", "l").put("width", 90).put("height", 60);
        };
        Consumer<ObjectNode> video = json -> json.putObject("video").put("file_id", "large").put("file_unique_id", "v")
                .put("width", 9).put("height", 6).put("duration", 3);
        Consumer<ObjectNode> animation = json -> {
            json.putObject("animation").put("file_id", "large").put("file_unique_id", "a").put("width", 9)
                    .put("height", 6).put("duration", 3);
            json.putObject("document").put("file_id", "other").put("file_unique_id", "d");
        };
        return Stream.of(Arguments.of("photo", photo), Arguments.of("video", video),
                Arguments.of("animation", animation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("media")
    void covers_media_and_captions(String kind, Consumer<ObjectNode> change) {
        var copy = covered(message(change.andThen(json -> json.put("caption", "he dies"))));
        assertThat(copy.get("method").asText()).isEqualToIgnoringCase("send" + kind);
        assertThat(copy.get(kind).asText()).isEqualTo("large");
        assertThat(copy.get("has_spoiler").asBoolean()).isTrue();
        assertThat(copy.get("caption").asText()).isEqualTo(HEADING + "\nhe dies");
        assertThat(copy.at("/caption_entities/1/type").asText()).isEqualTo("spoiler");
        bot.telegram.copies.clear();
        var longCaption = covered(message(change.andThen(json -> json.put("caption", "x".repeat(1020)))));
        assertThat(longCaption.get("caption").asText()).isEqualTo(HEADING);
        assertThat(bot.telegram.copies.all()).hasSize(2);
    }

    @Test
    void covers_a_forward_and_asks_for_the_rest_of_an_album() {
        var forward = covered(
                message(json -> json.put("text", "he dies").putObject("forward_origin").put("type", "hidden_user")
                        .put("date", 1).put("sender_user_name", "Somebody")));
        assertThat(forward.get("text").asText()).startsWith("Fan 77 · 22 November 2026 12:00 UTC · forwarded\n");
        bot.telegram.copies.clear();
        var picture = message(
                json -> json.put("media_group_id", "5").putArray("photo").addObject().put("file_id", "large")
                        .put("file_unique_id", "l").put("width", 90).put("height", 60));
        assertThat(said(ADMIN, "/cover", picture)).contains("Please reply with /cover to the others too");
        assertThat(bot.telegram.copies.all().getFirst().get("caption").asText()).endsWith("UTC\nSpoiler");
    }

    @Test
    void in_a_korean_group_the_copy_is_korean_and_the_author_reads_their_own_language() {
        setLanguage(Optional.of("ko"));
        try {
            var first = covered(text("she did it"));
            assertThat(first.get("text").asText())
                    .isEqualTo("Fan 77 · 2026년 11월 22일 12:00 UTC\n스포일러: episode 12\nshe did it");
            awaitNote("A moderator has put your message under a spoiler cover: https://", first);
            bot.chat.store().setLanguage("telegram:" + AUTHOR, Optional.of("ko"));
            bot.telegram.copies.clear();
            var second = covered(text("she did it"));
            awaitNote("운영진이 회원님의 메시지를 스포일러로 가렸어요: https://", second);
        } finally {
            bot.chat.store().setLanguage("telegram:" + AUTHOR, Optional.empty());
            setLanguage(Optional.empty());
        }
    }

    private void setLanguage(Optional<String> language) {
        bot.chat.store().edit("telegram:1", List.of(new SettingEdit("telegram/chat:" + GROUP, "language", language)));
    }

    private void awaitNote(String words, ObjectNode copy) {
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(AUTHOR).getLast().text())
                .startsWith(words).endsWith("/" + id(copy)));
    }

    static Stream<Arguments> kindsThatCannotBeCovered() {
        return Stream.of(
                kind("sticker", json -> json.putObject("sticker").put("file_id", "s").put("file_unique_id", "s")
                        .put("type", "regular").put("width", 1).put("height", 1).put("is_animated", false)
                        .put("is_video", false), "covers for text, photos, videos and GIFs only"),
                kind("several files", json -> json.put("media_group_id", "5").put("caption", "x").putObject("document")
                        .put("file_id", "s").put("file_unique_id", "s"),
                        "covers for text, photos, videos and GIFs only"),
                kind("poll",
                        json -> json.putObject("poll").put("id", "1").put("question", "Who?")
                                .put("total_voter_count", 0)
                                .put("is_closed", false).put("is_anonymous", true).put("type", "regular")
                                .put("allows_multiple_answers", false).putArray("options"),
                        "A poll can't be covered"),
                kind("news of a new title", json -> json.put("new_chat_title", "Fans!"), "Nobody wrote that message"),
                kind("the bot's own", json -> json.put("text", "x").set("from",
                        UpdateFactory.user(UpdateFactory.BOT_ID).put("is_bot", true)), "That is my own message"),
                kind("buttons", json -> json.put("text", "x").putObject("reply_markup").putArray("inline_keyboard"),
                        "parts that I can't post"));
    }

    private static Arguments kind(String name, Consumer<ObjectNode> change, String said) {
        return Arguments.of(name, change, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsThatCannotBeCovered")
    void says_which_messages_cannot_be_covered(String kind, Consumer<ObjectNode> change, String said) {
        var message = message(change);
        assertThat(said(ADMIN, "/cover", message)).as(kind).contains(said);
        assertUntouched(message);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("sendMessage", TelegramFault.error(400, "Bad Request: TOPIC_CLOSED"),
                        "couldn't post the copy"),
                Arguments.of("sendMessage", TelegramFault.error(403, "Forbidden: CHAT_WRITE_FORBIDDEN"),
                        "couldn't post the copy"),
                Arguments.of("sendMessage", new TelegramFault.ConnectionClosed(false),
                        "couldn't take all of my copy away"),
                Arguments.of("deleteMessage",
                        TelegramFault.error(400, "Bad Request: not enough rights to delete a message"),
                        "I need the right Delete messages"),
                Arguments.of("deleteMessage", TelegramFault.error(400, "Bad Request: message can't be deleted"),
                        "I may not delete this message"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("failures")
    void the_original_alone_stays_if_a_step_fails(String method, TelegramFault fault, String said) {
        var message = text("he dies");
        bot.telegram.failNextIn(GROUP, method, fault);
        assertThat(said(ADMIN, "/cover", message)).contains(said);
        assertUntouched(message);
    }

    @Test
    void the_copy_stays_if_the_deletion_was_done_without_an_answer() {
        bot.telegram.failNextIn(GROUP, "deleteMessage", new TelegramFault.ConnectionClosed(true));
        assertThat(covered(text("he dies")).get("text").asText()).contains("he dies");
    }

    @Test
    void waits_as_long_as_telegram_asks() {
        bot.telegram.failNextIn(GROUP, "sendMessage", TelegramFault.tooManyRequests(1));
        bot.telegram.failNextIn(GROUP, "deleteMessage", TelegramFault.tooManyRequests(1));
        assertThat(covered(text("he dies")).get("text").asText()).contains("he dies");
    }

    @Test
    void a_message_that_is_gone_is_not_posted_again() {
        var gone = text("he dies");
        bot.telegram.copies.remove(id(gone));
        assertThat(said(ADMIN, "/cover", gone)).contains("gone already");
        assertThat(bot.telegram.copies.all()).isEmpty();
        var twice = text("he dies");
        covered(twice);
        assertThat(said(ADMIN, "/cover", twice)).contains("covering this message already");
        assertThat(bot.telegram.copies.all()).hasSize(1);
    }

    @Test
    void is_for_admins_where_it_is_switched_on_and_the_bot_may_delete() {
        var message = text("he dies");
        assertThat(said(AUTHOR, "/cover", message)).contains("Only people who may delete messages");
        assertThat(said(AUTHOR, "/cover", message)).isEmpty();
        bot.telegram.members.setBotAdmin(GROUP, false);
        assertThat(said(ADMIN, "/cover", message)).contains("I need the right: Delete messages");
        set("off");
        assertThat(said(ADMIN, "/cover", message)).isEmpty();
        assertThat(said(ADMIN, "/cover@OkayTestBot", message)).contains("switched off here");
        set("on");
        assertUntouched(message);
        bot.receive(bot.telegram.updates.textMessage(ADMIN, GROUP, "/cover episode 12"));
        bot.awaitIdle();
        assertThat(bot.telegram.chats.messagesIn(GROUP).getLast().text()).contains("Reply with /cover to the message");
    }

    @Test
    void an_anonymous_admin_can_do_it_and_an_author_who_cannot_be_told_is_no_error() {
        bot.telegram.chats.blockBot(AUTHOR);
        var message = text("he dies");
        var update = UpdateFactory.replyingToMessage(bot.telegram.updates.anonymousAdminMessage(GROUP, "/cover"),
                message);
        bot.receive(update);
        bot.awaitIdle();
        bot.telegram.chats.unblockBot(AUTHOR);
        assertThat(bot.telegram.copies.contains(id(message))).isFalse();
        assertThat(bot.telegram.copies.all()).hasSize(1);
    }
}
