package okaybot.platform.discord.chat;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okaybot.testing.discord.DiscordFault.DroppedAfterHandling;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordFault.RateLimited;
import okaybot.testing.discord.FakeDiscordRest;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write to the bot in direct messages.
class DirectMessageTest extends MessageTestBase {
    private FakeDiscordUser fan(String id) {
        return discord.user().withId(id).inBotDm();
    }

    @Test
    void plain_text_is_a_question() {
        var fan = fan("7101");
        var sent = fan.write("Ko Moon-young");
        var reply = reply(sent);
        assertThat(text(reply)).startsWith("## Ko Moon-young");
        assertThat(reply.at("/message_reference/fail_if_not_exists").asBoolean(true)).isFalse();
        assertThat(reply.at("/allowed_mentions/parse")).isEmpty();
        assertThat(discord.rest().postedTo(FakeDiscordRest.directChannelId("7101"))).containsExactly(reply);
    }

    @Test
    void a_command_works_as_elsewhere_and_remembers_how_far_somebody_has_watched() {
        var fan = fan("7102");
        assertThat(answer(fan, "/plot ending")).contains("||");
        assertThat(answer(fan, "/progress finished")).contains("seen it all");
        assertThat(answer(fan, "/plot ending")).doesNotContain("||");
        assertThat(answer(fan, "/nosuchthing")).contains("There is no command /nosuchthing");
    }

    @Test
    void buttons_below_a_reply_work() {
        var fan = fan("7103");
        var covered = reply(fan.write("/plot ending"));
        var revealed = fan.pressButton(customIdOf(covered, "Reveal the spoilers"), false);
        assertThat(text(revealed)).doesNotContain("||");
        assertThat(revealed.awaitResponse().replacesOriginal()).isTrue();
        var delete = fan.pressButton(customIdOf(covered, "Delete"), false);
        delete.awaitDeletion();
    }

    @Test
    void small_talk_and_calls_for_help_are_answered() {
        assertThat(answer(fan("7104"), "hello")).isNotEmpty().doesNotContain("didn't understand");
        assertThat(answer(fan("7104"), "I want to die")).contains("help");
    }

    @Test
    void a_text_that_is_too_long_is_answered_in_a_line() {
        assertThat(answer(fan("7105"), "moon ".repeat(790))).contains("That is too long");
    }

    @Test
    void a_picture_without_words_is_answered_in_a_line_once_a_minute() {
        for (var key : List.of("attachments", "message_snapshots")) {
            var picture = fan(key.equals("attachments") ? "7106" : "7116").write("",
                    message -> message.putArray(key).addObject().put("id", "5"));
            assertThat(text(reply(picture))).contains("I can only read text");
        }
        var another = fan("7106").write("", message -> message.putArray("attachments").addObject());
        var captioned = fan("7106").write("the cast?", message -> message.putArray("attachments").addObject());
        assertThat(text(reply(captioned))).isNotEmpty().doesNotContain("I can only read text");
        assertThat(discord.rest().repliesTo(another)).isEmpty();
    }

    static Stream<Consumer<ObjectNode>> notMeantForTheBot() {
        return Stream.of(message -> message.withObject("/author").put("bot", true),
                message -> message.withObject("/author").put("system", true),
                message -> message.put("webhook_id", "77"), message -> message.put("type", 3),
                message -> message.put("type", 7), message -> message.put("type", 20), message -> message.put("type",
                        99),
                message -> message.put("content", "").putArray("sticker_items").addObject().put("id", "5"),
                message -> message.put("content", "<:heart:123456> <a:wave:123457>"),
                message -> message.put("content", "  \n "), message -> message.remove("content"),
                message -> message.remove("author"), message -> message.put("author", "me"),
                message -> message.put("channel_id", "abc"), message -> message.remove("channel_id"),
                message -> message.withObject("/author").put("id", "-1"));
    }

    @ParameterizedTest
    @MethodSource("notMeantForTheBot")
    void is_quiet(Consumer<ObjectNode> change) {
        var fan = fan("7107");
        var sent = fan.write("Ko Moon-young", change);
        assertThat(answer(fan, "the cast")).isNotEmpty();
        assertThat(discord.rest().repliesTo(sent)).isEmpty();
    }

    @Test
    void edited_and_deleted_messages_are_not_answered_again() {
        var fan = fan("7108");
        var sent = fan.write("Ko Moon-young");
        reply(sent);
        discord.dispatch("MESSAGE_UPDATE", TestJson.object("id", sent, "channel_id", "87108", "content", "the cast",
                "type", 0, "author", TestJson.object("id", "7108")));
        discord.dispatch("MESSAGE_DELETE", TestJson.object("id", sent, "channel_id", "87108"));
        assertThat(answer(fan, "the cast")).isNotEmpty();
        assertThat(discord.rest().repliesTo(sent)).hasSize(1);
    }

    @Test
    void a_message_that_is_delivered_twice_is_answered_once() {
        var fan = fan("7109");
        var event = new ObjectNode[1];
        var sent = fan.write("Ko Moon-young", message -> event[0] = message);
        reply(sent);
        discord.dispatch("MESSAGE_CREATE", event[0]);
        assertThat(answer(fan, "the cast")).isNotEmpty();
        assertThat(discord.rest().requestCount("POST .*/channels/87109/messages")).isEqualTo(2);
    }

    @Test
    void a_reply_is_sent_once_although_discord_does_not_confirm_it() {
        discord.rest().enqueuePostFaults(new DroppedAfterHandling(), new ErrorResponse(503, 0));
        var sent = fan("7110").write("Ko Moon-young");
        await().until(() -> discord.rest().requestCount("POST .*/channels/87110/messages") == 3);
        assertThat(answer(fan("7110"), "the cast")).isNotEmpty();
        assertThat(discord.rest().repliesTo(sent)).hasSize(1);
    }

    @Test
    void a_reply_waits_for_as_long_as_discord_asks() {
        discord.rest().enqueuePostFaults(new RateLimited(1, false));
        var start = System.nanoTime();
        assertThat(answer(fan("7111"), "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void nobody_is_told_where_the_bot_may_not_write() {
        discord.rest().enqueuePostFaults(new ErrorResponse(403, 50007));
        var fan = fan("7112");
        var first = fan.write("Ko Moon-young");
        await().until(() -> discord.rest().requestCount("POST .*/channels/87112/messages") == 1);
        fan.write("the cast");
        assertThat(answer(fan("7113"), "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(discord.rest().repliesTo(first)).isEmpty();
        assertThat(discord.rest().requestCount("POST .*/channels/87112/messages")).isEqualTo(1);
    }

    @Test
    void a_reply_that_discord_refuses_as_malformed_is_reported() {
        discord.rest().enqueuePostFaults(new ErrorResponse(400, 50035));
        assertThat(answer(fan("7114"), "Ko Moon-young")).contains("Something went wrong on my side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"고문영", "/출연진", "@everyone", "||ending||", "> quoted\nKo Moon-young", "`/cast`",
        "<@&5> <#6> </cast:7> Ko Moon-young", "\u202e/cast", "{}", "%s", "/", "//"})
    void any_text_gets_one_reply_at_most(String text) {
        var fan = fan("7115");
        var sent = fan.write(text);
        assertThat(answer(fan, "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(discord.rest().repliesTo(sent)).hasSizeLessThanOrEqualTo(1);
    }
}
