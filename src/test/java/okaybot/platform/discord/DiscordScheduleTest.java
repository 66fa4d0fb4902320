package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import okaybot.place.Place;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Posts of a channel, set up by options, buttons, menus and forms.
class DiscordScheduleTest {
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final PostScheduler posts = new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> context.withPosts(posts));
    private DiscordBotFixture bot;
    private FakeDiscordUser user;

    @BeforeEach
    void startBot() {
        var discord = FakeDiscord.start();
        bot = DiscordBotFixture.connect(discord, chat, chat.service()).awaitReady();
        user = discord.user().asAdmin();
    }

    @AfterEach
    void stopBot() {
        bot.close();
    }

    private ScheduledPost only() {
        var all = posts.list(Place.parse("discord/server:" + user.guildId().orElseThrow()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String idOf(JsonNode message, String key) {
        return StreamSupport.stream(message.findParents("custom_id").spliterator(), false)
                .filter(component -> component.toString().contains(key)).findFirst().orElseThrow()
                .get("custom_id").asText();
    }

    @Test
    void nothing_of_another_server_is_reached_by_an_id() {
        var elsewhere = DiscordTestData.guildId(5);
        var foreign = new ScheduledPost("x1", Place.parse("discord/server:" + elsewhere + "/channel:5"), "quote",
                new Recurrence(LocalTime.NOON, Set.of(DayOfWeek.MONDAY), ZoneOffset.UTC), "discord:1", Locale.ENGLISH,
                PostState.ACTIVE, Optional.empty());
        posts.add(foreign);
        for (var words : List.of("remove x1 yes", "pause x1", "preview x1", "time x1 20:00")) {
            assertThat(text(user.runSubcommand("schedule", "line", "what", words))).contains("There is no post “x1”");
        }
        var channel = DiscordTestData.generalChannelId(elsewhere);
        for (var place : List.of("channel:" + channel, "<#" + channel + ">", "#" + channel)) {
            assertThat(text(user.runSubcommand("schedule", "line", "what",
                    "in " + place + " quote at 20:00 in Berlin"))).contains("is not a place in this server");
        }
        assertThat(posts.list(foreign.place().outermost())).containsExactly(foreign);
    }

    @Test
    void a_member_changes_nothing_by_a_line_or_by_the_button_of_an_admin() {
        user.runSubcommand("schedule", "line", "what", "quote at 20:00 in Berlin").awaitResponse();
        var question = user.runSubcommand("schedule", "remove", "post", only().id()).awaitResponse().body();
        var fan = bot.discord().user().withId("7777");
        assertThat(text(fan.runSubcommand("schedule", "line", "what", "remove " + only().id() + " yes")))
                .contains("That is for admins");
        fan.choose(question, "Yes, remove it", true).awaitResponse();
        assertThat(only().line()).isEqualTo("quote");
    }

    @Test
    void the_role_of_everybody_and_unknown_ones_are_not_notified() {
        user.runCommand("rewatch", "what", "start tomorrow 20:00 in Berlin").awaitResponse();
        assertThat(text(user.runCommand("rewatch", "what", "role " + user.guildId().orElseThrow())))
                .contains("Mention a role of this server");
        assertThat(text(user.runCommand("rewatch", "what", "role 4242424242"))).contains("There is no such role");
        bot.discord().rest().guilds().addMentionableRole("4242424242");
        assertThat(text(user.runCommand("rewatch", "what", "role 4242424242"))).contains("I notify that role");
    }

    @Test
    void a_post_is_set_up_by_options_and_its_times_are_shown_in_the_zone_of_the_reader() {
        var added = user.runSubcommand("schedule", "add", "line", "quote", "time", "8pm", "days", "mon, fri", "zone",
                "Europe/Berlin");
        assertThat(text(added)).contains("Scheduled", "<t:1795460400:F>");
        assertThat(added.awaitResponse().ephemeral()).isTrue();
        assertThat(only().line()).isEqualTo("quote");
        assertThat(user.autocompleteSubcommand("schedule", "add", "zone", "berl").awaitResponse().body().toString())
                .contains("Europe/Berlin");
    }

    @Test
    void what_is_posted_is_asked_for_and_its_time_is_kept() {
        var what = user.runSubcommand("schedule", "add", "time", "8pm", "zone", "Europe/Berlin").awaitResponse().body();
        var added = user.choose(what, "/fact", true);
        assertThat(text(added)).contains("Scheduled", "every day · Berlin");
        assertThat(only().line()).isEqualTo("fact");
    }

    @Test
    void a_post_is_set_up_and_changed_by_menus_and_forms() {
        var what = user.runSubcommand("schedule", "add").awaitResponse().body();
        var time = user.choose(what, "/fact", true).awaitResponse().body();
        var zone = user.submit(user.pressButton(idOf(time, "schedule fact at"), true), "7:30 pm");
        var added = user.submit(user.pressButton(idOf(zone.awaitResponse().body(), "in"), true), "seoul");
        assertThat(text(added)).contains("Scheduled", "every day · Seoul");
        user.choose(added.awaitResponse().body(), "Sunday: on", true).awaitResponse();
        assertThat(only().recurrence().days()).hasSize(6);
        user.runSubcommand("schedule", "remove", "post", only().id()).awaitResponse();
        assertThat(only().line()).isEqualTo("fact");
    }
}
