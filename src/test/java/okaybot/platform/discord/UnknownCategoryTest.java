package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Channels and threads whose category the bot does not know. The server shows everything, its category nothing.
class UnknownCategoryTest {
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final String GENERAL = DiscordTestData.generalChannelId(GUILD);
    private static final String CATEGORY = DiscordTestData.categoryId(GUILD);
    private static final String PATH = DiscordPlace.ofGuild(GUILD).path();
    private static final int THREAD = 11;
    private static final int FORUM = 15;
    private DiscordBotFixture bot;

    @BeforeEach
    void start() {
        use(DiscordBotFixture.start());
    }

    private void use(DiscordBotFixture started) {
        bot = started;
        bot.discord().rest().guilds().hideGeneralChannels();
        set(PATH, "ceiling", "end");
        set(PATH + "/category:" + CATEGORY, "ceiling", "0");
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void set(String place, String key, String value) {
        bot.chat().store().edit("", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    private FakeDiscordUser inThread(String parent) {
        return bot.discord().user().inChannel("6001", THREAD, parent, 0);
    }

    private void loseGuild() {
        bot.discord().makeGuildUnavailable(GUILD);
        var shards = bot.discord().user().withId("1");
        await().untilAsserted(() -> assertThat(shards.inChannel("6002", THREAD, GENERAL, 0).runCommand("about")
                .awaitResponse().ephemeral()).isTrue());
    }

    private void assertOpenAndCovered(FakeDiscordUser user) {
        assertAnswer(user, false, true);
    }

    private void assertForTheAskerAlone(FakeDiscordUser user) {
        assertAnswer(user, true, true);
    }

    private void assertAnswer(FakeDiscordUser user, boolean ephemeral, boolean covered) {
        var sent = user.runCommand("plot", "part", "ending");
        assertThat(text(sent)).contains("ending");
        assertThat(text(sent).contains("||")).as("covered").isEqualTo(covered);
        assertThat(sent.awaitResponse().ephemeral()).as("ephemeral").isEqualTo(ephemeral);
        assertThat(sent.awaitResponse().latency()).as("as long as Discord waits").isLessThan(Duration.ofSeconds(3));
    }

    private long requests() {
        return bot.discord().rest().receivedRequests().stream()
                .filter(request -> request.startsWith("GET /api/v10/channels/")).count();
    }

    @Test
    void a_thread_of_a_known_channel_has_the_ceiling_of_its_category() {
        assertOpenAndCovered(inThread(GENERAL));
        assertThat(requests()).isZero();
    }

    @Test
    void the_asker_alone_sees_the_answer_while_the_guild_is_unavailable() {
        loseGuild();
        assertForTheAskerAlone(inThread(GENERAL));
        bot.discord().addBotToGuild(GUILD);
        await().untilAsserted(() -> assertOpenAndCovered(inThread(GENERAL)));
    }

    @Test
    void discord_is_asked_about_the_channel_while_the_guild_is_unavailable() {
        loseGuild();
        bot.discord().rest().addChannel("6100", GUILD, FORUM, CATEGORY);
        var before = requests();
        assertOpenAndCovered(inThread("6100"));
        assertOpenAndCovered(inThread("6100"));
        assertThat(requests()).isEqualTo(before + 1);
        bot.discord().rest().addChannel("6101", GUILD, FORUM, null);
        assertAnswer(inThread("6101"), false, false);
    }

    @Test
    void a_channel_of_another_guild_is_no_answer() {
        bot.discord().rest().addChannel("6102", DiscordTestData.guildId(5), FORUM, null);
        assertForTheAskerAlone(inThread("6102"));
    }

    @Test
    void the_asker_alone_sees_the_answer_before_the_guild_is_loaded() {
        bot.close();
        var discord = FakeDiscord.start();
        discord.gateway().makeGuildUnavailable(GUILD);
        use(DiscordBotFixture.connect(discord));
        await().until(() -> discord.gateway().sessionCount() == 1);
        assertForTheAskerAlone(inThread(GENERAL));
        assertOpenAndCovered(discord.user());
    }

    @Test
    void a_thread_whose_channel_is_gone_or_not_told_is_strict() {
        assertForTheAskerAlone(inThread("6200"));
        assertForTheAskerAlone(bot.discord().user().inChannelDescribedBy("id", "6201", "type", THREAD));
        bot.discord().rest().addChannel("6201", GUILD, THREAD, GENERAL);
        assertOpenAndCovered(bot.discord().user().inChannelDescribedBy("id", "6201", "type", THREAD));
    }

    @Test
    void a_channel_that_is_hardly_described_is_strict() {
        for (var user : List.of(bot.discord().user().inChannelDescribedBy("id", "6300"),
                bot.discord().user().inChannelDescribedBy("id", "6300", "type", 0),
                bot.discord().user().inChannelDescribedBy("id", "6300", "type", 99, "parent_id", CATEGORY))) {
            assertForTheAskerAlone(user);
        }
        assertOpenAndCovered(bot.discord().user().inChannelDescribedBy("id", GENERAL));
        bot.discord().rest().addChannel("6300", GUILD, 0, null);
        assertAnswer(bot.discord().user().inChannelDescribedBy("id", "6300"), false, false);
    }

    /// Text, voice, announcement and stage channels, and a forum.
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 13, FORUM})
    void a_channel_says_its_category_itself(int type) {
        loseGuild();
        var before = requests();
        assertOpenAndCovered(bot.discord().user().inChannel("6400", type, CATEGORY, 0));
        assertAnswer(bot.discord().user().inChannel("6401", type, null, 0), false, false);
        assertAnswer(bot.discord().user().inChannel("6401", type, "6402", 0), false, false);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void the_ceiling_of_the_thread_itself_counts_in_any_category() {
        set(PATH + "/thread:6001", "ceiling", "end");
        assertAnswer(inThread("6200"), false, false);
        set(PATH + "/category:5", "reply", "private");
        assertForTheAskerAlone(inThread("6200"));
        bot.chat().store().setProgress("discord:7001", Optional.of(16));
        assertAnswer(inThread("6200"), true, false);
    }

    @Test
    void an_answer_that_any_category_forbids_is_not_given() {
        set(PATH + "/category:5", "answer", "no");
        assertThat(text(inThread("6200").runCommand("cast"))).contains("I can't check that right now")
                .contains("I can't see which category this is in");
        assertThat(text(inThread(GENERAL).runCommand("cast"))).contains("The cast of");
        assertThat(text(inThread("6200").asAdmin().runCommand("settings", "what", "spoilers ceiling 3 in category")))
                .contains("Your change was not saved").contains("I can't see right now which category this is in");
        assertThat(text(inThread("6200").asAdmin().runCommand("diagnose")))
                .contains("I can't see right now which category this is in");
    }

    @Test
    void an_answer_does_not_wait_long_for_discord() {
        bot.discord().rest().delayChannels(Duration.ofSeconds(5));
        assertForTheAskerAlone(inThread("6200"));
        assertForTheAskerAlone(bot.discord().user().inChannelDescribedBy("id", "6201", "type", THREAD));
    }

    /// Otherwise the look-ups of a minute would be spent before the question is asked.
    @Test
    void nothing_is_asked_while_somebody_types() {
        var unknown = bot.discord().user().inChannelDescribedBy("id", "6600");
        bot.discord().rest().addChannel("6600", GUILD, 0, null);
        for (var typed : List.of("m", "mo", "moo", "moon", "moon g", "moon ga", "moon gan", "moon gang", "x", "y",
                "z")) {
            assertThat(unknown.autocomplete("plot", "part", typed).awaitResponse().body().has("choices")).isTrue();
        }
        assertThat(requests()).isZero();
        assertAnswer(unknown, false, false);
    }

    @Test
    void nothing_is_asked_and_nothing_changes_in_a_guild_that_the_bot_is_not_in() {
        var abroad = bot.discord().user().inForeignGuild(DiscordTestData.guildId(7));
        var thread = abroad.inChannelDescribedBy("id", "6500", "type", THREAD, "parent_id", "6501");
        var before = requests();
        var sent = thread.runCommand("plot", "part", "ending");
        assertThat(text(sent)).contains("||");
        assertThat(sent.awaitResponse().ephemeral()).isFalse();
        assertThat(requests()).isEqualTo(before);
    }
}
