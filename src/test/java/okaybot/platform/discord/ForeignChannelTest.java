package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.testing.RunningTime;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings of one server that name channels of another one, or no channel at all.
class ForeignChannelTest {
    private static final String HOME = DiscordTestData.guildId(0);
    private static final String OTHER = DiscordTestData.guildId(5);
    private static final String OTHER_CHANNEL = DiscordTestData.generalChannelId(OTHER);
    private static final String ARCHIVED = "777000111";
    private DiscordBotFixture bot;
    private FakeDiscordUser admin;

    @BeforeEach
    void start() {
        bot = DiscordBotFixture.start();
        bot.discord().addBotToGuild(OTHER);
        await().until(() -> bot.membership().events().contains("joined " + DiscordPlace.ofGuild(OTHER).path()));
        admin = bot.discord().user().asAdmin();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private String imported(FakeDiscordUser user, String line) {
        return text(user.runCommand("settings", "what", "import " + line));
    }

    private String reported(FakeDiscordUser user) {
        return text(user.runCommand("report", "what", "any text"));
    }

    private void store(String guild, String destination) {
        bot.chat().store().edit("", List.of(new SettingEdit(DiscordPlace.ofGuild(guild).path(), "reports",
                Optional.of(destination))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel:OTHER", "thread:OTHER", "category:OTHER", "channel:..", "channel:.",
        "channel:%2e%2e",
        "channel:..\\users\\@me", "channel:general", "channel:+41943040001", "channel:041943040001", "channel:-1",
        "channel:99999999999999999999999", "channel:\u0664\u0661", "channel:1?x", "channel:@me", "chat:5", "topic:5",
        "thread:..", "channel:123456789"})
    void is_refused_when_it_is_imported(String token) {
        var destination = token.replace("OTHER", OTHER_CHANNEL);
        assertThat(imported(admin, "server reports=" + destination)).contains("Your change was not saved");
        assertThat(imported(admin, destination + " answer=yes")).contains("Your change was not saved");
        assertThat(bot.chat().store().within(DiscordPlace.ofGuild(HOME).path())).isEmpty();
        assertThat(imported(admin, "server answer=no; " + destination + " answer=yes; server reports=" + destination))
                .contains("Saved").contains("Left out: “").contains("is not a place in this server that I know of");
        assertThat(bot.chat().store().within(DiscordPlace.ofGuild(HOME).path()))
                .isEqualTo(Map.of(DiscordPlace.ofGuild(HOME).path(), Map.of("answer", "no")));
        assertThat(reported(admin)).contains("Nobody reads reports here");
        assertThat(bot.discord().rest().postedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel:OTHER", "thread:OTHER", "channel:..", "channel:123456789", "topic:5", "server:1"})
    void is_not_posted_to_when_it_is_stored_already(String token) {
        store(HOME, token.replace("OTHER", OTHER_CHANNEL));
        assertThat(reported(bot.discord().user())).contains("Not delivered");
        assertThat(bot.discord().rest().postedMessages()).isEmpty();
        assertThat(bot.discord().rest().receivedRequests()).noneMatch(request -> request.startsWith("POST"));
        assertThat(text(admin.runCommand("diagnose"))).contains("is not a place in this server that I know of");
    }

    @Test
    void is_not_posted_to_from_a_server_that_the_bot_is_not_in() {
        var abroad = DiscordTestData.guildId(77);
        var stranger = bot.discord().user().asAdmin().inForeignGuild(abroad);
        assertThat(imported(stranger, "server reports=channel:" + OTHER_CHANNEL)).contains("Your change was not saved");
        store(abroad, "channel:" + OTHER_CHANNEL);
        assertThat(reported(stranger)).contains("Not delivered");
        assertThat(bot.discord().rest().postedMessages()).isEmpty();
    }

    @Test
    void a_channel_elsewhere_inherits_from_its_category() {
        bot.chat().store().edit("", List.of(new SettingEdit(
                DiscordPlace.ofGuild(HOME).path() + "/category:" + DiscordTestData.categoryId(HOME), "ceiling",
                Optional.of("4"))));
        var elsewhere = admin.inChannel("52", 0, null, 0);
        assertThat(text(elsewhere.runCommand("settings", "what",
                "in channel:" + DiscordTestData.generalChannelId(HOME) + " spoilers")))
                .contains("episode 4 · from the category");
        assertThat(text(elsewhere.runCommand("settings", "what",
                "in category:" + DiscordTestData.categoryId(HOME) + " spoilers"))).contains("episode 4 · set here");
    }

    @Test
    void places_of_the_own_server_are_taken() {
        var general = DiscordTestData.generalChannelId(HOME);
        assertThat(imported(admin, "server reports=channel:" + general + "; category:"
                + DiscordTestData.categoryId(HOME) + " ceiling=4")).contains("Saved");
        var elsewhere = bot.discord().user().inChannel("52", 0, DiscordTestData.categoryId(HOME), 0);
        assertThat(reported(elsewhere)).contains("Thank you");
        assertThat(bot.discord().rest().postedMessages()).hasSize(1);
        assertThat(bot.discord().rest().receivedRequests()).contains("POST /api/v10/channels/" + general + "/messages");
        // Where reports go to is asked for, because of the rights there.
        assertThat(bot.discord().rest().receivedRequests())
                .filteredOn(request -> request.startsWith("GET /api/v10/channels/"))
                .containsOnly("GET /api/v10/channels/" + general);
    }

    @Test
    void a_channel_is_named_as_people_name_it() {
        var general = DiscordTestData.generalChannelId(HOME);
        assertThat(imported(admin, "server: reports #general; answer no | <#" + general + ">: answer yes"))
                .contains("Saved").contains("not set → #general in this server");
        assertThat(bot.chat().store().within(DiscordPlace.ofGuild(HOME).path())).isEqualTo(Map.of(
                DiscordPlace.ofGuild(HOME).path(), Map.of("reports", "channel:" + general, "answer", "no"),
                DiscordPlace.ofGuild(HOME).path() + "/channel:" + general, Map.of("answer", "yes")));
        assertThat(text(admin.runCommand("settings", "what", "export in server")))
                .contains("/settings import server: answer no; reports #general \\| #general: answer yes");
        assertThat(imported(admin, "server: answer no; reports #gen\\eral \\| #gen\\eral: answer yes"))
                .as("copied with backslashes").contains("Already set");
        for (var unknown : List.of("#nowhere", "<#" + OTHER_CHANNEL + ">")) {
            assertThat(imported(admin, unknown + ": answer no")).contains("Your change was not saved")
                    .contains("is not a place in this server that I know of");
        }
    }

    @Test
    void an_export_is_imported_into_a_server_with_a_channel_of_the_same_name() {
        var abroad = admin.inForeignGuild(OTHER);
        assertThat(imported(abroad, "#general: spoilers ceiling 8; reply private")).contains("Saved");
        assertThat(bot.chat().store().within(DiscordPlace.ofGuild(OTHER).path())).isEqualTo(
                Map.of(DiscordPlace.ofGuild(OTHER).path() + "/channel:" + OTHER_CHANNEL,
                        Map.of("ceiling", "8", "reply", "private")));
    }

    /// A server, a category and a forum hold no messages.
    @Test
    void reports_go_only_where_messages_can_be() {
        var forum = "777000222";
        bot.discord().rest().addChannel(forum, HOME, 15);
        for (var token : List.of("server", "category:" + DiscordTestData.categoryId(HOME), "channel:" + forum)) {
            assertThat(imported(admin, "server reports=" + token)).contains("Your change was not saved")
                    .contains(
                            "cannot take reports. On Discord I can write to channels and threads only");
            assertThat(imported(admin, "server ceiling=3 reports=" + token)).contains("Left out: “");
        }
        assertThat(bot.chat().store().at(DiscordPlace.ofGuild(HOME).path())).isEqualTo(Map.of("ceiling", "3"));
        assertThat(imported(admin, "channel:" + DiscordTestData.categoryId(HOME) + " ceiling=3")).as("a category")
                .contains("Your change was not saved");
    }

    @Test
    void discord_is_asked_about_archived_threads() {
        bot.discord().rest().addChannel(ARCHIVED, HOME, 11);
        bot.discord().rest().addChannel(ARCHIVED + 1, OTHER, 11);
        assertThat(imported(admin, "server reports=thread:" + ARCHIVED)).contains("Saved");
        assertThat(reported(bot.discord().user())).contains("Thank you");
        assertThat(imported(admin, "server reports=thread:" + ARCHIVED + 1)).contains("Your change was not saved");
    }

    /// Discord blocks an address that sends too many requests which it refuses.
    @Test
    void discord_is_asked_ten_times_a_minute_at_most() {
        for (var i = 0; i < 30; i++) {
            assertThat(imported(admin, "server reports=thread:88000" + i + "; thread:99000" + i + " answer=no"))
                    .contains("Your change was not saved");
        }
        assertThat(bot.discord().rest().receivedRequests())
                .filteredOn(request -> request.startsWith("GET /api/v10/channels/")).hasSize(10);
    }

    @Test
    void unknown_counts_as_no_while_discord_fails() {
        bot.discord().rest().addChannel(ARCHIVED, HOME, 11);
        store(HOME, "thread:" + ARCHIVED);
        bot.discord().rest().failWithStatus(500);
        assertThat(containsThread(HOME, ARCHIVED)).isFalse();
        bot.discord().rest().failWithStatus(0);
        assertThat(containsThread(HOME, ARCHIVED)).isTrue();
        assertThat(containsThread(OTHER, ARCHIVED)).isFalse();
        bot.discord().rest().addChannel(ARCHIVED + 1, HOME, 11);
        bot.discord().rest().delayChannels(Duration.ofSeconds(4));
        var begin = RunningTime.nanoTime();
        assertThat(containsThread(HOME, ARCHIVED + 1)).isFalse();
        assertThat(RunningTime.since(begin)).isLessThan(Duration.ofSeconds(3));
    }

    private boolean containsThread(String guild, String id) {
        return bot.messenger().contains(DiscordPlace.ofGuild(guild), new Place("discord",
                List.of(new Level(LevelType.SERVER, HOME), new Level(LevelType.THREAD, id))));
    }

    @Test
    void a_report_plants_no_button_that_admins_could_press() {
        store(HOME, "channel:" + DiscordTestData.generalChannelId(HOME));
        for (var line : List.of("settings answer nowhere", "mydata delete", "progress finished")) {
            text(bot.discord().user().withId("71" + line.length()).runCommand("report", "what", line));
        }
        text(bot.discord().user().withId("7150").runCommand("report", "what", "cast ko-moon-young : -"));
        var posts = bot.discord().rest().postedMessages();
        assertThat(posts).hasSize(4);
        assertThat(posts.subList(0, 3))
                .allSatisfy(post -> assertThat(post.toString()).doesNotContain("See the answer"));
        var press = admin.pressButton(customIdOf(posts.getLast(), "See the answer"), false);
        assertThat(text(press)).startsWith("## Ko Moon-young");
        assertThat(press.awaitResponse().ephemeral()).isTrue();
    }
}
