package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.button;
import static okaybot.platform.discord.Sight.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.Fan;
import okaybot.testing.discord.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people on Discord get to see for what they do.
class AnswersTest {
    private static final String HOME = World.server(0);
    private static Served served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        served = Served.start();
        discord = served.discord();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void set(String place, String key, String value) {
        served.chat().store().edit("discord:1", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    private static void isAnsweredOnce(Asked asked) {
        assertThat(text(asked)).startsWith("## Ko Moon-young");
        assertThat(asked.all()).hasSize(1);
    }

    @Test
    void a_command_is_answered_once_and_for_everyone() {
        var asked = discord.fan().asks("cast", "who", "ko mun yeong");
        isAnsweredOnce(asked);
        assertThat(asked.answer().alone()).isFalse();
    }

    @Test
    void who_wants_to_be_answered_alone_is() {
        assertThat(discord.fan().asks("cast", "private", true).answer().alone()).isTrue();
        assertThat(discord.fan().asks("cast", "private", false).answer().alone()).isFalse();
    }

    @Test
    void a_shown_name_is_understood_in_place_of_its_value() {
        var choices = discord.fan().types("cast", "who", "moon").answer().body().get("choices");
        for (var choice : choices) {
            var byName = discord.fan().asks("cast", "who", choice.get("name").asText());
            var byValue = discord.fan().asks("cast", "who", choice.get("value").asText());
            assertThat(text(byName)).isEqualTo(text(byValue));
        }
        assertThat(choices).isNotEmpty();
    }

    @Test
    void names_are_found_by_any_spelling_and_there_is_always_a_reply() {
        for (var typed : List.of("mun y", "고문", "young", "")) {
            assertThat(discord.fan().types("cast", "who", typed).answer().body().get("choices").toString())
                    .as(typed)
                    .contains("ko-moon-young");
        }
        assertThat(discord.fan().types("cast", "who", "").answer().body().get("choices")).hasSizeBetween(2, 25);
        assertThat(discord.fan().types("cast", "who", "qqqqqqqqqqqq").answer().body().get("choices")).isEmpty();
        assertThat(discord.fan().types("nonsense", "who", "a").answer().body().get("choices")).isEmpty();
    }

    @Test
    void everywhere_is_answered() {
        var fan = discord.fan();
        var places = List.of(
                fan.inChannel("31", 0, World.category(HOME), 0),
                fan.inChannel("32", 11, World.general(HOME), 0),
                fan.inChannel("33", 11, "444", 0),
                fan.inChannel("34", 2, World.category(HOME), 0),
                fan.inChannel("35", 13, World.category(HOME), 0),
                fan.inPrivate(), fan.inGroup(), fan.abroad(World.server(77)));
        for (var place : places) {
            isAnsweredOnce(place.asks("cast", "who", "ko-moon-young"));
        }
    }

    @Test
    void settings_hold_where_they_are_made() {
        var fan = discord.fan();
        set("discord/server:" + HOME + "/channel:41", "command.cast", "deny");
        set("discord/server:" + HOME + "/thread:42", "command.cast", "deny");
        set("discord/server:" + HOME + "/category:43", "command.cast", "deny");
        assertThat(text(fan.inChannel("41", 0, World.category(HOME), 0).asks("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("400", 11, "41", 0).asks("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("42", 11, World.general(HOME), 0).asks("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("45", 0, "43", 0).asks("cast"))).contains("not answered here");
        assertThat(text(fan.inChannel("46", 0, World.category(HOME), 0).asks("cast"))).contains("The cast of");
    }

    @Test
    void the_category_of_a_thread_is_that_of_its_channel() {
        var server = World.server(0);
        set("discord/server:" + server + "/category:" + World.category(server), "command.themes", "deny");
        var thread = discord.fan().inChannel("52", 11, World.general(server), 0);
        assertThat(text(thread.asks("themes"))).contains("not answered here");
    }

    @Test
    void only_those_who_may_manage_the_server_are_its_admins() {
        assertThat(text(discord.fan().asks("settings"))).contains("That is for admins");
        var asked = discord.fan().asAdmin().asks("settings");
        assertThat(text(asked)).contains("What holds in this channel");
        assertThat(asked.answer().alone()).isTrue();
        assertThat(text(discord.fan().inPrivate().asks("settings"))).contains("Nothing to set here");
    }

    @Test
    void a_viewer_is_one_person_wherever_they_ask() {
        text(discord.fan().named("7100").asks("progress", "episode", "8"));
        assertThat(served.chat().store().progress("discord:7100")).contains(8);
        assertThat(text(discord.fan().named("7100").inPrivate().asks("progress"))).contains("episode 8");
    }

    @Test
    void a_channel_for_spoilers_covers_nothing() {
        var marked = discord.fan().inChannel("61", 0, World.category(HOME), 1 << 21);
        assertThat(text(marked.asks("plot", "part", "ending"))).doesNotContain("||");
        var plain = discord.fan().inChannel("62", 0, World.category(HOME), 0);
        assertThat(text(plain.asks("plot", "part", "ending"))).contains("||");
    }

    @Test
    void a_button_pressed_by_the_asker_edits_the_answer() {
        var first = discord.fan().asks("cast").answer().body();
        var pressed = discord.fan().presses(button(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.answer().inPlace()).isTrue();
    }

    @Test
    void a_button_pressed_by_somebody_else_answers_them_alone() {
        var first = discord.fan().asks("cast").answer().body();
        var pressed = discord.fan().named("7002").presses(button(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.answer().inPlace()).isFalse();
        assertThat(pressed.answer().alone()).isTrue();
    }

    @Test
    void spoilers_are_revealed_to_the_presser_alone() {
        var first = discord.fan().asks("plot", "part", "ending").answer().body();
        var pressed = discord.fan().presses(button(first, "Reveal the spoilers"), false);
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.answer().alone()).isTrue();
        assertThat(pressed.answer().inPlace()).isFalse();
    }

    @Test
    void what_is_private_stays_so_and_is_edited() {
        var first = discord.fan().asks("plot", "part", "ending", "private", true).answer();
        var pressed = discord.fan().presses(button(first.body(), "Reveal the spoilers"), true);
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.answer().inPlace()).isTrue();
        var chat = discord.fan().inPrivate();
        var own = chat.presses(button(chat.asks("cast").answer().body(), "Ko Moon-young"), false);
        assertThat(own.answer().inPlace()).isTrue();
    }

    @Test
    void in_a_chat_with_the_bot_an_answer_stays_in_a_chat_with_others_only_the_asker_sees_it() {
        assertThat(discord.fan().inPrivate().asks("cast").answer().alone()).isFalse();
        assertThat(discord.fan().inGroup().asks("cast").answer().alone()).isTrue();
    }

    @Test
    void the_asker_can_delete_the_answer_and_nobody_else() {
        var delete = button(discord.fan().asks("cast").answer().body(), "Delete");
        var other = discord.fan().named("7003").presses(delete, false);
        assertThat(text(other)).isEqualTo("Only the one who asked can delete this answer.");
        assertThat(other.answer().alone()).isTrue();
        discord.fan().presses(delete, false).awaitDeletion();
    }

    @Test
    void a_button_of_another_make_is_told_apart() {
        assertThat(text(discord.fan().presses("who knows", false))).contains("older version");
    }

    @Test
    void who_asks_too_much_is_told_once_and_then_met_with_silence() {
        try (var quick = Served.atOnce()) {
            var channel = "discord/server:" + HOME + "/channel:" + World.general(HOME);
            quick.chat().store().edit("discord:1", List.of(new SettingEdit(channel, "cooldown", Optional.of("1"))));
            var fan = quick.discord().fan();
            assertThat(text(fan.asks("cast"))).contains("The cast of");
            assertThat(text(fan.asks("cast"))).contains("One moment, please");
            var third = fan.asks("cast");
            third.awaitDeletion();
            assertThat(third.all()).isEmpty();
        }
    }

    @Test
    void hostile_text_is_answered_and_pings_nobody() {
        for (var text : List.of("@everyone <@5> <@&6>", "x".repeat(3000), "\u202e||`**", "—", "a — b")) {
            assertThat(discord.fan().asks("cast", "who", text).answer().body()).isNotNull();
        }
    }

    @Test
    void old_commands_that_are_gone_are_answered_too() {
        assertThat(text(discord.fan().asks("gone"))).contains("There is no command /gone");
    }

    @Test
    void servers_that_come_and_go_are_heard_of() {
        var server = World.server(9);
        discord.invite(server);
        isAnsweredOnce(fanIn(server).asks("cast", "who", "ko-moon-young"));
        discord.kick(server);
        await().untilAsserted(
                () -> assertThat(served.left()).containsExactly(Places.server(server)));
        assertThat(served.joined()).containsExactly(Places.server(server));
        assertThat(discord.rest().posts()).isEmpty();
    }

    private static Fan fanIn(String server) {
        return discord.fan(server);
    }
}
