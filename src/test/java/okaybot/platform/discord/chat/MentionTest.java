package okaybot.platform.discord.chat;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordRest;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages in a guild that mention the bot, which the host has allowed.
class MentionTest extends MessageTestBase {
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final String GENERAL = DiscordTestData.generalChannelId(GUILD);
    private static final String PATH = DiscordPlace.ofGuild(GUILD).path();
    private static final int THREAD = 11;

    @BeforeAll
    @Override
    protected void startBot() {
        bot = DiscordBotFixture.startHearingMentions();
        discord = bot.discord();
    }

    @AfterEach
    void forgetSettings() {
        bot.chat().store().within(PATH).forEach((path, settings) -> settings.keySet()
                .forEach(key -> bot.chat().store().edit("", List.of(new SettingEdit(path, key, Optional.empty())))));
    }

    private void set(String path, String key, String value) {
        bot.chat().store().edit("", List.of(new SettingEdit(path, key, Optional.of(value))));
    }

    /// A channel of its own, so that nothing waits for other tests.
    private FakeDiscordUser fanIn(String channelId) {
        discord.dispatchChannelEvent("CHANNEL_CREATE", GUILD, channelId, 0, 0);
        return discord.user().inChannelDescribedBy("id", channelId);
    }

    private FakeDiscordUser fanInThread(String threadId, String parent) {
        return discord.user().inChannel(threadId, THREAD, parent, 0);
    }

    @Test
    void needs_the_messages_of_all_guilds_only_where_the_host_wants_it() {
        assertThat(discord.gateway().lastIdentify().get("intents").asInt()).isEqualTo(1 | 1 << 9 | 1 << 12);
        try (var deaf = DiscordBotFixture.start()) {
            var event = new ObjectNode[1];
            deaf.discord().user().write(BOT + "the cast", message -> event[0] = message);
            deaf.discord().dispatch("MESSAGE_CREATE", event[0].put("id", "123456"));
            assertThat(text(deaf.discord().user().runCommand("cast"))).isNotEmpty();
            assertThat(deaf.discord().rest().postedMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<@900> Ko Moon-young", "<@!900>Ko Moon-young", "Ko Moon-young <@900>",
        "<@5> <@900> Ko Moon-young <:heart:77>", "@everyone <@900> Ko Moon-young", "<@900>\nKo Moon-young"})
    void is_answered_where_it_was_written(String content) {
        var reply = reply(discord.user().write(content));
        assertThat(text(reply)).startsWith("## Ko Moon-young");
        assertThat(reply.get("flags").asInt() & 1 << 6).isZero();
        assertThat(reply.at("/message_reference/fail_if_not_exists").asBoolean(true)).isFalse();
        assertThat(discord.rest().postedTo(GENERAL)).contains(reply);
    }

    static Stream<Consumer<ObjectNode>> notMeantForTheBot() {
        return Stream.of(message -> message.put("content", "Ko Moon-young").putArray("mentions"),
                message -> message.put("content", "<@&900> Ko Moon-young").putArray("mentions"),
                message -> message.put("content", "@everyone Ko Moon-young").put("mention_everyone", true).putArray(
                        "mentions"),
                message -> message.put("content", "").putArray("mentions"),
                message -> message.withObject("/author").put("bot", true), message -> message.put("webhook_id", "77"),
                message -> message.put("type", 6), message -> message.put("type", 18),
                message -> message.remove("mentions"), message -> message.put("mentions", "all"),
                message -> message.putArray("mentions").add("900"));
    }

    @ParameterizedTest
    @MethodSource("notMeantForTheBot")
    void is_quiet_if_nobody_means_it(Consumer<ObjectNode> change) {
        assertNoReply(discord.user(), discord.user().write(BOT + "Ko Moon-young", change));
    }

    @Test
    void a_mention_without_a_question_is_answered_with_what_can_be_asked() {
        assertThat(answer(discord.user(), BOT)).startsWith("## Hello");
    }

    private String replyTo(FakeDiscordUser user, String content) {
        return user.write(content, message -> message.put("type", 19)
                .<ObjectNode>set("message_reference", TestJson.object("type", 0, "message_id", "77"))
                .putArray("mentions").addObject().put("id", "900"));
    }

    @Test
    void a_reply_to_the_bot_is_answered_if_it_is_a_question() {
        var fan = fanIn("5101");
        assertThat(text(reply(replyTo(fan, "who plays Ko Moon-young?")))).contains("Seo Ye-ji");
        assertNoReply(fan, replyTo(fan, "lol thanks, you are sweet"));
        assertNoReply(fan, replyTo(fan, ""));
        assertNoReply(fan, replyTo(fan, "/nosuchthing"));
    }

    @Test
    void the_ceiling_of_the_channel_its_category_and_its_threads_counts() {
        assertThat(answer(discord.user(), BOT + "/plot ending")).contains("||");
        set(PATH, "ceiling", "end");
        assertThat(answer(discord.user(), BOT + "/plot ending")).doesNotContain("||");
        set(PATH + "/category:" + DiscordTestData.categoryId(GUILD), "ceiling", "0");
        assertThat(answer(discord.user(), BOT + "/plot ending")).contains("||");
        discord.dispatch("THREAD_CREATE", DiscordTestData.channelJson("5201", GUILD, THREAD, "talk", GENERAL));
        assertThat(answer(fanInThread("5201", GENERAL), BOT + "/plot ending")).contains("||");
        set(PATH + "/thread:5201", "ceiling", "end");
        assertThat(answer(fanInThread("5201", GENERAL), BOT + "/plot ending")).doesNotContain("||");
    }

    @Test
    void a_reveal_stays_covered_until_its_reader_presses_the_button() {
        var reply = reply(discord.user().write(BOT + "/reveal plot ending"));
        assertThat(text(reply)).contains("||");
        var press = discord.user().pressButton(customIdOf(reply, "Reveal the spoilers"), false);
        assertThat(text(press)).doesNotContain("||");
        assertThat(press.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void a_channel_for_spoilers_covers_nothing() {
        discord.dispatchChannelEvent("CHANNEL_CREATE", GUILD, "5301", 0, 1 << 21);
        var fan = discord.user().inChannelDescribedBy("id", "5301");
        assertThat(answer(fan, BOT + "/plot ending")).doesNotContain("||");
    }

    @Test
    void what_only_the_asker_may_see_is_offered() {
        set(PATH, "reply", "private");
        bot.chat().store().setProgress("discord:7001", Optional.of(16));
        var offer = reply(discord.user().write(BOT + "/plot ending"));
        assertThat(text(offer)).startsWith("## I answer that in private").doesNotContain("ending")
                .contains("Press the button");
        var press = discord.user().pressButton(customIdOf(offer, "Show it to me"), false);
        assertThat(text(press)).contains("ending").doesNotContain("||");
        assertThat(press.awaitResponse().ephemeral()).isTrue();
        var other = discord.user().withId("7088").pressButton(customIdOf(offer, "Show it to me"), false);
        assertThat(text(other)).contains("||");
        assertThat(other.awaitResponse().ephemeral()).isTrue();
        bot.chat().store().setProgress("discord:7001", Optional.empty());
        var tooLongForButton = discord.user().write(BOT + "who is the mother of " + "that nice nurse ".repeat(6));
        assertThat(text(reply(tooLongForButton))).startsWith("## I answer that in private").contains("Use </ask:");
    }

    /// The answer says which words it has understood, and does not know that they were covered.
    @ParameterizedTest
    @ValueSource(strings = {"does ||the mother|| kill ||someone||?", "who is ||the\nkiller||", "||zzz||"})
    void covered_words_of_a_question_are_not_repeated(String question) {
        set(PATH, "ceiling", "end");
        assertThat(answer(discord.user(), BOT + question)).containsPattern("Use </ask:\\d+> and set private to True")
                .doesNotContain("mother", "kill", "zzz");
    }

    @Test
    void a_place_that_is_not_known_gets_the_strictest() {
        set(PATH, "ceiling", "end");
        set(PATH + "/category:5", "ceiling", "0");
        assertThat(answer(fanInThread("5401", "5402"), BOT + "/plot ending")).startsWith("## I answer that in private");
        discord.rest().addChannel("5403", GUILD, THREAD, GENERAL);
        assertThat(answer(fanInThread("5403", GENERAL), BOT + "/plot ending")).doesNotContain("||");
        set(PATH + "/category:6", "answer", "no");
        var fan = fanInThread("5404", "5405");
        fan.write(BOT + "/plot ending");
        assertThat(text(fan.runCommand("plot"))).contains("I can't check that right now");
        assertThat(discord.rest().postedTo("5404")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/progress 5", "/settings answer nowhere", "/mydata delete", "/report something is wrong"})
    void a_mention_changes_nothing_until_its_button_is_pressed(String line) {
        var before = bot.chat().store().within(PATH);
        var offer = reply(discord.user().asAdmin().write(BOT + line));
        assertThat(text(offer)).startsWith("## I answer that in private");
        assertThat(bot.chat().store().within(PATH)).isEqualTo(before);
        assertThat(bot.chat().store().progress("discord:7001")).isEmpty();
        assertThat(text(discord.user().pressButton(customIdOf(offer, "Show it to me"), false))).isNotEmpty();
        bot.chat().store().setProgress("discord:7001", Optional.empty());
    }

    @Test
    void a_place_where_the_admins_have_switched_it_off_stays_quiet() {
        set(PATH, "command.plot", "deny");
        var denied = discord.user().write(BOT + "/plot ending");
        assertThat(answer(discord.user(), BOT + "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(discord.rest().repliesTo(denied)).isEmpty();
        set(PATH, "answer", "no");
        var sent = Stream.of("Ko Moon-young", "", "hello", "/nosuchthing").map(words -> discord.user().write(BOT
                + words)).toList();
        assertThat(text(discord.user().runCommand("cast"))).contains("Not here");
        // Checked before answers are allowed again: messages are handled side by side with commands.
        assertThat(sent).allSatisfy(id -> assertThat(discord.rest().repliesTo(id)).isEmpty());
        set(PATH, "answer", "yes");
        assertThat(answer(discord.user(), BOT + "Ko Moon-young")).startsWith("## Ko Moon-young");
    }

    @Test
    void errors_are_said_to_all() {
        assertThat(answer(discord.user(), BOT + "moon ".repeat(130))).contains("That is too long");
        assertThat(answer(discord.user(), BOT + "/nosuchthing")).contains("There is no command /nosuchthing");
    }

    @Test
    void whoever_needs_help_gets_it_in_direct_messages_or_else_in_the_channel() {
        set(PATH, "answer", "no");
        var sent = discord.user().withId("7120").write(BOT + "I want to die");
        await().until(() -> !discord.rest().postedTo(FakeDiscordRest.directChannelId("7120")).isEmpty());
        var help = text(discord.rest().postedTo(FakeDiscordRest.directChannelId("7120")).getFirst());
        assertThat(help).contains("help");
        discord.rest().rejectDirectMessagesWith(50007);
        assertThat(answer(discord.user().withId("7121"), BOT + "I want to die")).isEqualTo(help);
        discord.rest().rejectDirectMessagesWith(0);
        assertThat(discord.rest().repliesTo(sent)).isEmpty();
    }

    @Test
    void a_channel_that_refuses_replies_is_left_alone() {
        var fan = fanIn("5501");
        discord.rest().enqueuePostFaults(new ErrorResponse(403, 50013));
        fan.write(BOT + "Ko Moon-young");
        await().until(() -> discord.rest().requestCount("POST .*/channels/5501/messages") == 1);
        IntStream.range(0, 20).forEach(_ -> fan.write(BOT + "Ko Moon-young"));
        assertThat(answer(discord.user(), BOT + "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(discord.rest().requestCount("POST .*/channels/5501/messages")).isEqualTo(1);
    }

    /// How many the bot has noticed.
    private double refusals() {
        return bot.meters().find("okaybot.errors").counters().stream().mapToDouble(Counter::count).sum();
    }

    @Test
    void a_guild_that_refuses_replies_in_many_channels_is_left_alone() {
        discord.rest().failAlways("POST .*/channels/77\\d\\d/messages", new ErrorResponse(403, 50013));
        var guild = discord.user(DiscordTestData.guildId(9));
        IntStream.range(0, 40).forEach(i -> {
            var before = refusals();
            guild.inChannelDescribedBy("id", Integer.toString(7700 + i)).write(BOT + "Ko Moon-young");
            await().until(() -> i >= 20 || refusals() > before);
        });
        assertThat(answer(discord.user(), BOT + "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(discord.rest().requestCount("POST .*/channels/77")).isEqualTo(20);
        discord.rest().recover();
    }

    @Test
    void a_channel_whose_messages_the_bot_may_not_read_gets_a_message_instead_of_a_reply() {
        var fan = fanIn("5601");
        discord.rest().enqueuePostFaults(new ErrorResponse(400, 160002));
        fan.write(BOT + "Ko Moon-young");
        await().until(() -> !discord.rest().postedTo("5601").isEmpty());
        assertThat(discord.rest().postedTo("5601")).singleElement()
                .satisfies(post -> assertThat(text(post)).startsWith("## Ko Moon-young"));
    }

    @Test
    void many_mentions_in_one_channel_are_answered_one_after_the_other() {
        var sent = IntStream.range(0, 30).mapToObj(_ -> discord.user().write(BOT + "Ko Moon-young")).toList();
        sent.forEach(this::reply);
        // A request that was repeated posts nothing again.
        assertThat(sent).allSatisfy(id -> assertThat(discord.rest().repliesTo(id)).hasSize(1));
    }
}
