package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordFault.DroppedAfterHandling;
import okaybot.testing.discord.DiscordFault.DroppedBeforeHandling;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordFault.RateLimited;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordMessages;
import okaybot.testing.discord.FakeDiscordRest;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of messages that moderators cover: it is either the original, or the copy alone.
@TestInstance(Lifecycle.PER_CLASS)
class CoverOnDiscordTest {
    private static final String COMMAND = "Cover as spoiler";
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final String CHANNEL = DiscordTestData.generalChannelId(GUILD);
    private static final String AUTHOR = "7050";
    private static final String HEADING = "**Fan** · @fan7050 · <t:1682330837:f>\nSpoiler: episode 12";
    private static final AtomicLong IDS = new AtomicLong(1_100_000_000_000_000_000L);
    private DiscordBotFixture bot;
    private FakeDiscord discord;
    private FakeDiscordMessages messages;
    private FakeDiscordUser moderator;

    @BeforeAll
    void startBot() {
        discord = FakeDiscord.start();
        bot = DiscordBotFixture.connect(discord, DiscordLimits.DEFAULT.withCoverStep(Duration.ofSeconds(6)))
                .awaitReady();
        messages = discord.rest().messages();
        moderator = discord.user().asModerator();
    }

    @AfterAll
    void stopBot() {
        bot.close();
    }

    @BeforeEach
    void switchOn() {
        set("on");
        messages.of(CHANNEL).forEach(copy -> messages.remove(copy.get("id").asText()));
    }

    private void set(String value) {
        bot.chat().store().edit("discord:1",
                List.of(new SettingEdit("discord/server:" + GUILD, "cover", Optional.of(value))));
    }

    private ObjectNode message(String content, Consumer<ObjectNode> change) {
        var message = discord.user().withId(AUTHOR).message(content).put("id", Long.toString(IDS.incrementAndGet()));
        ((ObjectNode) message.get("author")).put("global_name", "Fan");
        change.accept(message);
        messages.add(message);
        return message;
    }

    private ObjectNode message(String content) {
        return message(content, _ -> {});
    }

    private ObjectNode file(String name, String type, byte[] content) {
        var path = messages.addFile(IDS.incrementAndGet() + name, content);
        return TestJson.object("id", "1", "filename", name, "content_type", type, "size", content.length, "url",
                "http://127.0.0.1:" + discord.port() + path, "proxy_url", "");
    }

    /// What the moderator reads at last.
    private String cover(ObjectNode message) {
        var form = moderator.chooseInMenu(COMMAND, message);
        form.awaitResponse();
        var answer = form.callbackType() == 9 ? moderator.submit(form, "episode 12") : form;
        assertThat(answer.awaitResponse().ephemeral()).isTrue();
        return text(answer);
    }

    private String coveredText(ObjectNode message) {
        assertThat(cover(message)).startsWith("Covered");
        assertThat(messages.contains(id(message))).isFalse();
        return text(messages.of(CHANNEL).getFirst());
    }

    private static String id(JsonNode message) {
        return message.get("id").asText();
    }

    private void assertUntouched(ObjectNode message) {
        assertThat(messages.contains(id(message))).isTrue();
        assertThat(messages.of(CHANNEL)).isEmpty();
    }

    @Test
    void covers_text_with_its_author_time_and_label_and_tells_the_author() {
        var message = message("she ||is|| the `killer, <@7001>");
        assertThat(cover(message)).isEqualTo("Covered, and I told the author.");
        assertThat(messages.contains(id(message))).isFalse();
        var copy = messages.of(CHANNEL).getFirst();
        assertThat(text(copy)).isEqualTo(HEADING + "\n||she \\|\\|is\\|\\| the \\`killer, <@7001>||");
        assertThat(messages.of(FakeDiscordRest.directChannelId(AUTHOR))).singleElement()
                .satisfies(note -> assertThat(text(note))
                        .isEqualTo("A moderator has put your message under a spoiler cover: "
                                + "https://discord.com/channels/" + GUILD + "/" + CHANNEL + "/" + id(copy)));
    }

    @Test
    void in_a_korean_channel_the_copy_and_the_note_are_korean_and_the_moderator_reads_their_own_language() {
        var store = bot.chat().store();
        var channel = "discord/server:" + GUILD + "/channel:" + CHANNEL;
        store.edit("discord:1", List.of(new SettingEdit(channel, "language", Optional.of("ko"))));
        try {
            assertThat(cover(message("she did it"))).isEqualTo("Covered, and I told the author.");
            assertThat(text(messages.of(CHANNEL).getFirst())).contains("\n스포일러: episode 12\n||she did it||");
            assertThat(lastNote()).startsWith("운영진이 회원님의 메시지를 스포일러로 가렸어요: https://");
            store.setLanguage("discord:" + AUTHOR, Optional.of("pt"));
            cover(message("she did it"));
            assertThat(lastNote()).contains("a sua mensagem");
        } finally {
            store.setLanguage("discord:" + AUTHOR, Optional.empty());
            store.edit("discord:1", List.of(new SettingEdit(channel, "language", Optional.empty())));
            messages.of(FakeDiscordRest.directChannelId(AUTHOR))
                    .forEach(note -> messages.remove(note.get("id").asText()));
        }
    }

    private String lastNote() {
        return text(messages.of(FakeDiscordRest.directChannelId(AUTHOR)).getLast());
    }

    @Test
    void covers_a_long_text_in_several_messages() {
        var text = "*who* is it? ".repeat(300);
        assertThat(coveredText(message(text))).startsWith(HEADING);
        var copies = messages.of(CHANNEL);
        assertThat(copies).hasSize(2);
        assertThat(text(copies.getLast())).startsWith("-# part 2 of 2\n||").endsWith("||");
        assertThat(String.join("", copies.stream().map(copy -> text(copy).replaceFirst("(?s).*?\\|\\|", "")).toList())
                .replaceAll("\\|\\||\\\\", "")).isEqualTo(text);
    }

    @Test
    void covers_pictures_videos_and_other_files_with_their_descriptions() {
        var picture = file("death.PNG", "image/png", new byte[]{1, 2, 3}).put("description", "He lies there");
        var message = message("", json -> json.putArray("attachments").add(picture)
                .add(file("end.mp4", "video/mp4", new byte[70_000])).add(file("the_killer.srt", "application/x-subrip",
                        new byte[]{49, 10})));
        assertThat(coveredText(message)).isEqualTo(HEADING + "\n||SPOILER\\_file-3\\.srt is the\\_killer\\.srt||");
        var copy = messages.of(CHANNEL).getFirst();
        assertThat(copy.at("/components/2")).isEqualTo(TestJson.parse("""
                {"type": 12, "items": [
                  {"media": {"url": "attachment://SPOILER_file-1.png"}, "spoiler": true, "description": "He lies there"},
                  {"media": {"url": "attachment://SPOILER_file-2.mp4"}, "spoiler": true}]}"""));
        assertThat(copy.at("/components/3")).isEqualTo(TestJson.parse("""
                {"type": 13, "file": {"url": "attachment://SPOILER_file-3.srt"}, "spoiler": true}"""));
        assertThat(copy.path("attachments").findValuesAsText("is_spoiler")).containsExactly("true", "true", "true");
        assertThat(messages.filesOf(copy).get("SPOILER_file-1.png")).containsExactly(1, 2, 3);
        assertThat(messages.filesOf(copy).get("SPOILER_file-2.mp4")).hasSize(70_000);
    }

    @Test
    void covers_replies_forwards_and_stickers() {
        var reply = message("yes, he dies", json -> json.put("type", 19).set("message_reference",
                TestJson.object("type", 0, "message_id", "1099999999999999999", "channel_id", CHANNEL)));
        assertThat(coveredText(reply)).isEqualTo(HEADING + "\n||yes, he dies||");
        assertThat(messages.of(CHANNEL).getFirst().at("/message_reference/message_id").asText())
                .isEqualTo("1099999999999999999");
        switchOn();
        var forward = message("", json -> json.put("flags", 1 << 14)
                .<ObjectNode>set("message_reference",
                        TestJson.object("type", 1, "message_id", "55", "channel_id", "44"))
                .putArray("message_snapshots").add(TestJson.object("message", TestJson.object("content", "he dies"))));
        assertThat(coveredText(forward)).isEqualTo(HEADING.replace(":f>", ":f> · forwarded") + "\n||he dies||");
        assertThat(messages.of(CHANNEL).getFirst().has("message_reference")).isFalse();
        switchOn();
        var sticker = message("", json -> json.putArray("sticker_items")
                .add(TestJson.object("id", "61", "name", "The Killer", "format_type", 1)));
        assertThat(coveredText(sticker)).isEqualTo(HEADING + "\n||Sticker\\: The Killer||".replace("\\:", ":"));
        assertThat(messages.of(CHANNEL).getFirst().at("/components/2/items/0")).isEqualTo(TestJson.parse("""
                {"spoiler": true, "media": {"url": "https://media.discordapp.net/stickers/61.png"}}"""));
    }

    static Stream<Arguments> kindsThatCannotBeCovered() {
        return Stream.of(
                kind("poll", json -> json.set("poll", TestJson.object("question", TestJson.object("text", "Who?"))),
                        "A poll can't be covered"),
                kind("news of a new member", json -> json.put("type", 7), "Nobody wrote that message"),
                kind("the bot's own",
                        json -> ((ObjectNode) json.get("author")).put("id", DiscordTestData.APPLICATION_ID),
                        "That is my own message"),
                kind("buttons", json -> json.putArray("components").add(TestJson.object("type", 1)),
                        "parts that I can't post"),
                kind("another bot's embeds",
                        json -> json.put("webhook_id", "5").putArray("embeds").add(TestJson.object()),
                        "parts that I can't post"),
                kind("nothing", json -> json.put("content", " "), "nothing in this message"),
                kind("a file too large",
                        json -> json.putArray("attachments").add(TestJson.object("filename", "a", "url",
                                "https://cdn.discordapp.com/a", "size", (10 << 20) + 1)),
                        "more than 10 MB"),
                kind("a file elsewhere",
                        json -> json.putArray("attachments").add(TestJson.object("filename", "a", "url",
                                "https://cdn.discordapp.com.evil.example/a", "size", 1)),
                        "can't be read"));
    }

    private static Arguments kind(String name, Consumer<ObjectNode> change, String said) {
        return Arguments.of(name, change, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsThatCannotBeCovered")
    void says_which_messages_cannot_be_covered(String kind, Consumer<ObjectNode> change, String said) {
        var message = message("x", change);
        assertThat(cover(message)).as(kind).contains(said);
        assertUntouched(message);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("posting is refused", "POST .+/messages", new ErrorResponse(403, 50013),
                        "couldn't post the copy"),
                Arguments.of("the files are too large", "POST .+/messages", new ErrorResponse(413, 40005),
                        "larger than Discord"),
                Arguments.of("Discord does not answer", "POST .+/messages", new DroppedBeforeHandling(),
                        "couldn't take all of my copy away"),
                Arguments.of("reading is refused", "GET .+/messages", new ErrorResponse(403, 50001),
                        "can't see the channel"),
                Arguments.of("deleting is refused", "DELETE .+/messages/1100000", new ErrorResponse(403, 50013),
                        "I need the right Manage Messages"),
                Arguments.of("Discord refuses the deletion", "DELETE .+/messages/1100000",
                        new ErrorResponse(400, 50021),
                        "I may not delete this message"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void the_original_alone_stays_if_a_step_fails(String name, String request, DiscordFault fault, String said) {
        var message = message("he dies");
        discord.rest().failAlways(request, fault);
        var answer = cover(message);
        discord.rest().recover();
        assertThat(answer).as(name).contains(said);
        assertUntouched(message);
    }

    @Test
    void the_copy_stays_if_the_deletion_was_done_without_an_answer() {
        var message = message("he dies");
        discord.rest().enqueueDeletionFaults(new DroppedAfterHandling());
        assertThat(coveredText(message)).contains("||he dies||");
    }

    @Test
    void the_copy_stays_if_nobody_knows_what_has_become_of_the_original() {
        var message = message("he dies");
        discord.rest().failAlways("DELETE .+/messages/1100000", new DroppedBeforeHandling());
        assertThat(cover(message)).contains("was not told whether the original is gone");
        discord.rest().recover();
        assertThat(messages.of(CHANNEL)).hasSize(1);
    }

    @Test
    void waits_as_long_as_discord_asks() {
        var message = message("he dies");
        discord.rest().enqueuePostFaults(new RateLimited(1, false));
        discord.rest().enqueueDeletionFaults(new RateLimited(1, false));
        assertThat(coveredText(message)).contains("||he dies||");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_message_as_it_is() {
        var message = message("he dies", json -> json.putArray("attachments")
                .add(file("a.png", "image/png", new byte[]{1}).put("url",
                        "http://127.0.0.1:" + discord.port() + "/attachments/gone")));
        assertThat(cover(message)).contains("couldn't post the copy", "A file of the message can't be read.");
        var shorter = message("he dies", json -> json.putArray("attachments")
                .add(file("a.png", "image/png", new byte[]{1}).put("size", 2)));
        assertThat(cover(shorter)).contains("A file of the message can't be read.");
        assertThat(bot.adapter().isReady()).isTrue();
        assertUntouched(message);
    }

    @Test
    void a_part_that_cannot_be_posted_takes_the_earlier_ones_with_it() {
        var message = message("who is it? ".repeat(600));
        discord.rest().enqueuePostFaults(new DiscordFault.Delayed(Duration.ZERO), new ErrorResponse(403, 50013));
        assertThat(cover(message)).contains("couldn't post the copy");
        assertUntouched(message);
    }

    @Test
    void a_message_that_its_author_deletes_or_changes_meanwhile_is_not_posted_again() {
        var deleted = message("he dies");
        var form = moderator.chooseInMenu(COMMAND, deleted);
        form.awaitResponse();
        messages.remove(id(deleted));
        assertThat(text(moderator.submit(form, ""))).contains("gone already");
        assertThat(messages.of(CHANNEL)).isEmpty();

        var deletedLater = message("he dies");
        discord.rest().enqueueDeletionFaults(new ErrorResponse(404, 10008));
        assertThat(cover(deletedLater)).contains("gone already");
        assertThat(messages.of(CHANNEL)).isEmpty();

        var changed = message("he dies");
        var otherForm = moderator.chooseInMenu(COMMAND, changed);
        otherForm.awaitResponse();
        messages.add(changed.deepCopy().put("edited_timestamp", "2026-01-02T00:00:00+00:00"));
        assertThat(text(moderator.submit(otherForm, ""))).contains("was changed in the meantime");
        assertUntouched(changed);
    }

    @Test
    void two_moderators_at_once_make_one_copy() {
        var message = message("he dies");
        var other = discord.user().withId("7002").asModerator();
        var forms = List.of(moderator.chooseInMenu(COMMAND, message), other.chooseInMenu(COMMAND, message));
        forms.forEach(SentInteraction::awaitResponse);
        var answers = List.of(moderator.submit(forms.getFirst(), ""), other.submit(forms.getLast(), "ending"));
        assertThat(answers.stream().map(DiscordMessageReader::text).toList())
                .containsExactlyInAnyOrder("Covered, and I told the author.",
                        "Somebody is covering this message already.");
        assertThat(messages.of(CHANNEL)).hasSize(1);
        assertThat(text(moderator.submit(forms.getFirst(), ""))).contains("don't know any more");
    }

    @Test
    void asks_for_the_setting_and_the_rights_before_anything_is_posted() {
        var message = message("he dies");
        assertThat(text(discord.user().chooseInMenu(COMMAND, message))).contains("Only people who may delete messages");
        var form = moderator.chooseInMenu(COMMAND, message);
        form.awaitResponse();
        set("off");
        assertThat(cover(message)).contains("switched off here", "“</settings cover:");
        assertThat(text(moderator.submit(form, ""))).contains("switched off here");
        set("on");
        var withoutRights = moderator.interact(2, (ObjectNode) form.payload().get("data"),
                event -> event.put("app_permissions", Long.toString(1L << 10 | 1L << 11)));
        assertThat(text(withoutRights)).contains("I need these rights: Read Message History, Manage Messages");
        assertUntouched(message);
    }

    @Test
    void an_author_who_takes_no_messages_is_no_error() {
        discord.rest().rejectDirectMessagesWith(50007);
        assertThat(cover(message("he dies"))).isEqualTo("Covered.");
        discord.rest().rejectDirectMessagesWith(0);
    }
}
