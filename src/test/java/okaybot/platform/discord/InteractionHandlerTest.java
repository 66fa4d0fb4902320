package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.DiscordUser;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people on Discord get to see for what they do.
class InteractionHandlerTest {
    private static final String HOME = DiscordTestData.guildId(0);
    private static DiscordBotFixture served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        served = DiscordBotFixture.start();
        discord = served.discord();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void set(String place, String key, String value) {
        served.chat().store().edit("discord:1", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    private static void isAnsweredOnce(SentInteraction asked) {
        assertThat(text(asked)).startsWith("## Ko Moon-young");
        assertThat(asked.responses()).hasSize(1);
    }

    @Test
    void a_command_is_answered_once_and_for_everyone() {
        var asked = discord.user().runCommand("cast", "who", "ko mun yeong");
        isAnsweredOnce(asked);
        assertThat(asked.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void who_wants_to_be_answered_alone_is() {
        assertThat(discord.user().runCommand("cast", "private", true).awaitResponse().ephemeral()).isTrue();
        assertThat(discord.user().runCommand("cast", "private", false).awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void a_shown_name_is_understood_in_place_of_its_value() {
        var choices = discord.user().autocomplete("cast", "who", "moon").awaitResponse().body().get("choices");
        for (var choice : choices) {
            var byName = discord.user().runCommand("cast", "who", choice.get("name").asText());
            var byValue = discord.user().runCommand("cast", "who", choice.get("value").asText());
            assertThat(text(byName)).isEqualTo(text(byValue));
        }
        assertThat(choices).isNotEmpty();
    }

    @Test
    void names_are_found_by_any_spelling_and_there_is_always_a_reply() {
        for (var typed : List.of("mun y", "고문", "young", "")) {
            assertThat(
                    discord.user().autocomplete("cast", "who", typed).awaitResponse().body().get("choices").toString())
                    .as(typed)
                    .contains("ko-moon-young");
        }
        assertThat(discord.user().autocomplete("cast", "who", "").awaitResponse().body().get("choices"))
                .hasSizeBetween(2, 25);
        assertThat(discord.user().autocomplete("cast", "who", "qqqqqqqqqqqq").awaitResponse().body().get("choices"))
                .isEmpty();
        assertThat(discord.user().autocomplete("nonsense", "who", "a").awaitResponse().body().get("choices")).isEmpty();
    }

    @Test
    void everywhere_is_answered() {
        var fan = discord.user();
        var places = List.of(
                fan.inChannel("31", 0, DiscordTestData.categoryId(HOME), 0),
                fan.inChannel("32", 11, DiscordTestData.generalChannelId(HOME), 0),
                fan.inChannel("33", 11, "444", 0),
                fan.inChannel("34", 2, DiscordTestData.categoryId(HOME), 0),
                fan.inChannel("35", 13, DiscordTestData.categoryId(HOME), 0),
                fan.inBotDm(), fan.inGroupDm(), fan.inForeignGuild(DiscordTestData.guildId(77)));
        for (var place : places) {
            isAnsweredOnce(place.runCommand("cast", "who", "ko-moon-young"));
        }
    }

    @Test
    void settings_hold_where_they_are_made() {
        var fan = discord.user();
        set("discord/server:" + HOME + "/channel:41", "command.cast", "deny");
        set("discord/server:" + HOME + "/thread:42", "command.cast", "deny");
        set("discord/server:" + HOME + "/category:43", "command.cast", "deny");
        assertThat(text(fan.inChannel("41", 0, DiscordTestData.categoryId(HOME), 0).runCommand("cast")))
                .contains("not answered here");
        assertThat(text(fan.inChannel("400", 11, "41", 0).runCommand("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("42", 11, DiscordTestData.generalChannelId(HOME), 0).runCommand("cast")))
                .contains("not answered here");
        assertThat(text(fan.inChannel("45", 0, "43", 0).runCommand("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("46", 0, DiscordTestData.categoryId(HOME), 0).runCommand("cast")))
                .contains("The cast of");
    }

    @Test
    void the_category_of_a_thread_is_that_of_its_channel() {
        var server = DiscordTestData.guildId(0);
        set("discord/server:" + server + "/category:" + DiscordTestData.categoryId(server), "command.themes", "deny");
        var thread = discord.user().inChannel("52", 11, DiscordTestData.generalChannelId(server), 0);
        assertThat(text(thread.runCommand("themes"))).contains("not answered here");
    }

    @Test
    void only_those_who_may_manage_the_server_are_its_admins() {
        assertThat(text(discord.user().runCommand("settings"))).contains("That is for admins");
        var asked = discord.user().asAdmin().runCommand("settings");
        assertThat(text(asked)).contains("Settings for this channel");
        assertThat(asked.awaitResponse().ephemeral()).isTrue();
        assertThat(text(discord.user().inBotDm().runCommand("settings"))).contains("Nothing to set here");
    }

    @Test
    void a_viewer_is_one_person_wherever_they_ask() {
        text(discord.user().withId("7100").runCommand("progress", "episode", "8"));
        assertThat(served.chat().store().progress("discord:7100")).contains(8);
        assertThat(text(discord.user().withId("7100").inBotDm().runCommand("progress"))).contains("episode 8");
    }

    @Test
    void a_channel_for_spoilers_covers_nothing() {
        var marked = discord.user().inChannel("61", 0, DiscordTestData.categoryId(HOME), 1 << 21);
        assertThat(text(marked.runCommand("plot", "part", "ending"))).doesNotContain("||");
        var plain = discord.user().inChannel("62", 0, DiscordTestData.categoryId(HOME), 0);
        assertThat(text(plain.runCommand("plot", "part", "ending"))).contains("||");
    }

    @Test
    void a_button_pressed_by_the_asker_edits_the_answer() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        var pressed = discord.user().pressButton(customIdOf(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void a_button_pressed_by_somebody_else_answers_them_alone() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        var pressed = discord.user().withId("7002").pressButton(customIdOf(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isFalse();
        assertThat(pressed.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void spoilers_are_revealed_to_the_presser_alone() {
        var first = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        var pressed = discord.user().pressButton(customIdOf(first, "Reveal the spoilers"), false);
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.awaitResponse().ephemeral()).isTrue();
        assertThat(pressed.awaitResponse().replacesOriginal()).isFalse();
    }

    @Test
    void what_is_private_stays_so_and_is_edited() {
        var first = discord.user().runCommand("plot", "part", "ending", "private", true).awaitResponse();
        var pressed = discord.user().pressButton(customIdOf(first.body(), "Reveal the spoilers"), true);
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.awaitResponse().replacesOriginal()).isTrue();
        var chat = discord.user().inBotDm();
        var own = chat.pressButton(customIdOf(chat.runCommand("cast").awaitResponse().body(), "Ko Moon-young"), false);
        assertThat(own.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void in_a_chat_with_the_bot_an_answer_stays_in_a_chat_with_others_only_the_asker_sees_it() {
        assertThat(discord.user().inBotDm().runCommand("cast").awaitResponse().ephemeral()).isFalse();
        assertThat(discord.user().inGroupDm().runCommand("cast").awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void the_asker_can_delete_the_answer_and_nobody_else() {
        var delete = customIdOf(discord.user().runCommand("cast").awaitResponse().body(), "Delete");
        var other = discord.user().withId("7003").pressButton(delete, false);
        assertThat(text(other)).isEqualTo("Only the one who asked can delete this answer.");
        assertThat(other.awaitResponse().ephemeral()).isTrue();
        discord.user().pressButton(delete, false).awaitDeletion();
    }

    @Test
    void a_button_of_another_make_is_told_apart() {
        assertThat(text(discord.user().pressButton("who knows", false))).contains("older version");
    }

    @Test
    void who_asks_too_much_is_told_once_and_then_met_with_silence() {
        try (var quick = DiscordBotFixture.startWithStoppedClock()) {
            var channel = "discord/server:" + HOME + "/channel:" + DiscordTestData.generalChannelId(HOME);
            quick.chat().store().edit("discord:1", List.of(new SettingEdit(channel, "cooldown", Optional.of("1"))));
            var fan = quick.discord().user();
            assertThat(text(fan.runCommand("cast"))).contains("The cast of");
            assertThat(text(fan.runCommand("cast"))).contains("One moment, please");
            var third = fan.runCommand("cast");
            third.awaitDeletion();
            assertThat(third.responses()).isEmpty();
        }
    }

    @Test
    void hostile_text_is_answered_and_pings_nobody() {
        for (var text : List.of("@everyone <@5> <@&6>", "x".repeat(3000), "\u202e||`**", "—", "a — b")) {
            assertThat(discord.user().runCommand("cast", "who", text).awaitResponse().body()).isNotNull();
        }
    }

    @Test
    void old_commands_that_are_gone_are_answered_too() {
        assertThat(text(discord.user().runCommand("gone"))).contains("There is no command /gone");
    }

    @Test
    void servers_that_come_and_go_are_heard_of() {
        var server = DiscordTestData.guildId(9);
        discord.addBotToGuild(server);
        isAnsweredOnce(fanIn(server).runCommand("cast", "who", "ko-moon-young"));
        discord.removeBotFromGuild(server);
        await().untilAsserted(
                () -> assertThat(served.left()).containsExactly(InteractionRequestMapper.guildPlace(server)));
        assertThat(served.joined()).containsExactly(InteractionRequestMapper.guildPlace(server));
        assertThat(discord.rest().postedMessages()).isEmpty();
    }

    private static DiscordUser fanIn(String server) {
        return discord.user(server);
    }
}
