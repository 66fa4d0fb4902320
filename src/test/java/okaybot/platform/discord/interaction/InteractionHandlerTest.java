package okaybot.platform.discord.interaction;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;

/// What users see for each kind of interaction.
class InteractionHandlerTest extends DiscordBotTestBase {
    private static final String GUILD = DiscordTestData.guildId(0);

    private void set(String place, String key, String value) {
        bot.chat().store().edit("discord:1", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    private static void assertAnsweredOnce(SentInteraction interaction) {
        assertThat(text(interaction)).startsWith("## Ko Moon-young");
        assertThat(interaction.responses()).hasSize(1);
    }

    @Test
    void answers_a_command_once_and_publicly() {
        var interaction = discord.user().runCommand("cast", "who", "ko mun yeong");
        assertAnsweredOnce(interaction);
        assertThat(interaction.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void the_private_option_makes_the_reply_ephemeral() {
        assertThat(discord.user().runCommand("cast", "private", true).awaitResponse().ephemeral()).isTrue();
        assertThat(discord.user().runCommand("cast", "private", false).awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void understands_a_choice_that_is_sent_by_its_name() {
        var choices = discord.user().autocomplete("cast", "who", "moon").awaitResponse().body().get("choices");
        for (var choice : choices) {
            var byName = discord.user().runCommand("cast", "who", choice.get("name").asText());
            var byValue = discord.user().runCommand("cast", "who", choice.get("value").asText());
            assertThat(text(byName)).isEqualTo(text(byValue));
        }
        assertThat(choices).isNotEmpty();
    }

    @Test
    void completes_names_in_any_spelling() {
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
    void answers_in_every_kind_of_channel() {
        var user = discord.user();
        var places = List.of(
                user.inChannel("31", 0, DiscordTestData.categoryId(GUILD), 0),
                user.inChannel("32", 11, DiscordTestData.generalChannelId(GUILD), 0),
                user.inChannel("33", 11, "444", 0),
                user.inChannel("34", 2, DiscordTestData.categoryId(GUILD), 0),
                user.inChannel("35", 13, DiscordTestData.categoryId(GUILD), 0),
                user.inBotDm(), user.inGroupDm(), user.inForeignGuild(DiscordTestData.guildId(77)));
        for (var place : places) {
            assertAnsweredOnce(place.runCommand("cast", "who", "ko-moon-young"));
        }
    }

    @Test
    void applies_settings_of_guild_category_channel_and_thread() {
        var user = discord.user();
        set("discord/server:" + GUILD + "/channel:41", "command.cast", "deny");
        set("discord/server:" + GUILD + "/thread:42", "command.cast", "deny");
        set("discord/server:" + GUILD + "/category:43", "command.cast", "deny");
        assertThat(text(user.inChannel("41", 0, DiscordTestData.categoryId(GUILD), 0).runCommand("cast")))
                .contains("not answered here");
        assertThat(text(user.inChannel("400", 11, "41", 0).runCommand("cast"))).contains("not answered here");
        assertThat(text(user.inChannel("42", 11, DiscordTestData.generalChannelId(GUILD), 0).runCommand("cast")))
                .contains("not answered here");
        assertThat(text(user.inChannel("45", 0, "43", 0).runCommand("cast"))).contains("not answered here");
        assertThat(text(user.inChannel("46", 0, DiscordTestData.categoryId(GUILD), 0).runCommand("cast")))
                .contains("The cast of");
    }

    @Test
    void a_thread_belongs_to_the_category_of_its_channel() {
        var server = DiscordTestData.guildId(0);
        set("discord/server:" + server + "/category:" + DiscordTestData.categoryId(server), "command.themes", "deny");
        var thread = discord.user().inChannel("52", 11, DiscordTestData.generalChannelId(server), 0);
        assertThat(text(thread.runCommand("themes"))).contains("not answered here");
    }

    @Test
    void members_with_manage_server_are_admins() {
        assertThat(text(discord.user().runCommand("settings"))).contains("That is for admins");
        var interaction = discord.user().asAdmin().runCommand("settings");
        assertThat(text(interaction)).contains("Settings for #general");
        assertThat(interaction.awaitResponse().ephemeral()).isTrue();
        assertThat(text(discord.user().inBotDm().runCommand("settings"))).contains("Nothing to set here");
    }

    @Test
    void recognizes_a_user_across_channels() {
        text(discord.user().withId("7100").runCommand("progress", "episode", "8"));
        assertThat(bot.chat().store().progress("discord:7100")).contains(8);
        assertThat(text(discord.user().withId("7100").inBotDm().runCommand("progress"))).contains("episode 8");
    }

    @Test
    void sets_the_progress_by_a_choice_of_episodes_privately() {
        var user = discord.user().withId("7101");
        var opened = user.runCommand("progress").awaitResponse();
        assertThat(opened.ephemeral()).isTrue();
        var chosen = user.choose(opened.body(), "8", true);
        assertThat(text(chosen)).contains("You have watched up to episode 8.");
        assertThat(chosen.awaitResponse().replacesOriginal()).isTrue();
        assertThat(chosen.awaitResponse().body().findParents("options").getFirst().toString())
                .containsPattern("\"default\":true[^}]*\"value\":\"/progress 8\"|/progress 8\"[^}]*\"default\":true");
        assertThat(text(user.choose(chosen.awaitResponse().body(), "Finished", true))).contains("You have seen it all");
        assertThat(bot.chat().store().progress("discord:7101")).contains(16);
    }

    @Test
    void shows_spoilers_openly_in_a_spoiler_channel() {
        var spoilerChannel = discord.user().inChannel("61", 0, DiscordTestData.categoryId(GUILD), 1 << 21);
        assertThat(text(spoilerChannel.runCommand("plot", "part", "ending"))).doesNotContain("||");
        var plain = discord.user().inChannel("62", 0, DiscordTestData.categoryId(GUILD), 0);
        assertThat(text(plain.runCommand("plot", "part", "ending"))).contains("||");
    }

    @Test
    void a_button_pressed_by_its_owner_edits_the_message() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        var press = discord.user().choose(first, "Ko Moon-young", false);
        assertAnsweredOnce(press);
        assertThat(press.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void the_sources_button_shows_the_source_of_each_statement() {
        var first = discord.user().runCommand("cast", "who", "ko-moon-young");
        assertThat(text(first)).contains("Sources: ").doesNotContain("¹");
        assertThat(text(discord.user().choose(first.awaitResponse().body(), "Sources", false)))
                .contains("¹,²,³");
    }

    @Test
    void a_button_pressed_by_someone_else_replies_ephemerally() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        var press = discord.user().withId("7002").choose(first, "Ko Moon-young", false);
        assertAnsweredOnce(press);
        assertThat(press.awaitResponse().replacesOriginal()).isFalse();
        assertThat(press.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void reveals_spoilers_ephemerally() {
        var first = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        var press = discord.user().pressButton(customIdOf(first, "Reveal the spoilers"), false);
        assertThat(text(press)).doesNotContain("||");
        assertThat(press.awaitResponse().ephemeral()).isTrue();
        assertThat(press.awaitResponse().replacesOriginal()).isFalse();
    }

    @Test
    void edits_an_ephemeral_message_in_place() {
        var first = discord.user().runCommand("plot", "part", "ending", "private", true).awaitResponse();
        var press = discord.user().pressButton(customIdOf(first.body(), "Reveal the spoilers"), true);
        assertThat(text(press)).doesNotContain("||");
        assertThat(press.awaitResponse().replacesOriginal()).isTrue();
        var chat = discord.user().inBotDm();
        var pressInDm = chat.choose(chat.runCommand("cast").awaitResponse().body(), "Ko Moon-young", false);
        assertThat(pressInDm.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void a_press_that_fails_leaves_the_message_and_its_buttons() {
        var user = discord.user().inChannel("63", 0, DiscordTestData.categoryId(GUILD), 0);
        var first = user.runCommand("themes", "private", true).awaitResponse();
        set("discord/server:" + GUILD + "/channel:63", "command.themes", "deny");
        var press = user.choose(first.body(), "Sources", true);
        assertThat(text(press)).contains("not answered here");
        assertThat(press.awaitResponse().replacesOriginal()).isFalse();
        assertThat(press.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void replies_publicly_in_a_bot_dm_and_ephemerally_in_a_group_dm() {
        assertThat(discord.user().inBotDm().runCommand("cast").awaitResponse().ephemeral()).isFalse();
        assertThat(discord.user().inGroupDm().runCommand("cast").awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void asks_what_is_selected_as_if_a_button_was_pressed() {
        var user = discord.user();
        var first = user.runCommand("cast").awaitResponse().body();
        assertThat(user.choose(first, "Ko Moon-young", false).awaitResponse().replacesOriginal()).isTrue();
        var other = user.withId("7002").choose(first, "Ko Moon-young", false);
        assertAnsweredOnce(other);
        assertThat(other.awaitResponse().ephemeral()).isTrue();
        var menu = first.findParents("options").getFirst().get("custom_id").asText();
        assertThat(text(user.select(menu, "/gone", false))).contains("There is no command /gone");
        assertThat(text(user.interact(3, TestJson.object("component_type", 3, "custom_id", menu))))
                .contains("older version");
    }

    @Test
    void only_the_asker_and_moderators_can_delete_the_answer() {
        var delete = customIdOf(discord.user().runCommand("cast").awaitResponse().body(), "Delete");
        var other = discord.user().withId("7003").pressButton(delete, false);
        assertThat(text(other)).startsWith("Only the one who asked and those who may manage messages");
        assertThat(other.awaitResponse().ephemeral()).isTrue();
        discord.user().withId("7003").asModerator().pressButton(delete, false).awaitDeletion();
        discord.user().pressButton(delete, false).awaitDeletion();
        assertThat(text(discord.user().withId("7003").asModerator().pressForwardedButton(delete)))
                .startsWith("Only the one who asked");
    }

    @Test
    void a_forwarded_button_neither_changes_nor_reveals_nor_deletes() {
        var user = discord.user();
        var progress = user.runCommand("progress", "episode", "3").awaitResponse().body();
        assertThat(text(user.pressForwardedButton(customIdOf(progress, "I have seen it all"))))
                .contains("older version");
        assertThat(text(user.runCommand("progress"))).contains("You have watched up to episode 3.");
        var ending = user.runCommand("plot", "part", "ending").awaitResponse().body();
        var revealed = user.pressForwardedButton(customIdOf(ending, "Reveal the spoilers"));
        assertThat(text(revealed)).contains("||");
        assertThat(revealed.awaitResponse().ephemeral()).isTrue();
        assertThat(text(user.pressForwardedButton(customIdOf(ending, "Delete")))).startsWith("Only the one who asked");
    }

    @Test
    void explains_a_button_of_an_older_version() {
        assertThat(text(discord.user().pressButton("who knows", false))).contains("older version");
    }

    @Test
    void warns_a_rate_limited_user_once_and_then_stays_silent() {
        try (var quick = DiscordBotFixture.startWithStoppedClock()) {
            var channel = "discord/server:" + GUILD + "/channel:" + DiscordTestData.generalChannelId(GUILD);
            quick.chat().store().edit("discord:1", List.of(new SettingEdit(channel, "cooldown", Optional.of("1"))));
            var user = quick.discord().user();
            assertThat(text(user.runCommand("cast"))).contains("The cast of");
            assertThat(text(user.runCommand("cast"))).contains("One moment, please");
            var third = user.runCommand("cast");
            third.awaitDeletion();
            assertThat(third.responses()).isEmpty();
        }
    }

    @Test
    void answers_hostile_text_without_pings() {
        for (var text : List.of("@everyone <@5> <@&6>", "x".repeat(3000), "\u202e||`**", "—", "a — b")) {
            assertThat(discord.user().runCommand("cast", "who", text).awaitResponse().body()
                    .at("/allowed_mentions/parse")).as(text).isEmpty();
        }
    }

    @Test
    void answers_a_removed_command() {
        assertThat(text(discord.user().runCommand("gone"))).contains("There is no command /gone");
    }

    @Test
    void tracks_guilds_that_add_and_remove_the_bot() {
        var server = DiscordTestData.guildId(9);
        discord.addBotToGuild(server);
        assertAnsweredOnce(discord.user(server).runCommand("cast", "who", "ko-moon-young"));
        discord.removeBotFromGuild(server);
        var path = DiscordPlace.ofGuild(server).path();
        await().untilAsserted(() -> assertThat(bot.membership().events())
                .containsExactly("joined " + path, "left " + path));
        assertThat(discord.rest().postedMessages()).isEmpty();
    }

    @Test
    void subcommands_with_typed_options_mean_the_typed_line() {
        var guild = DiscordTestData.guildId(0);
        var admin = discord.user().asAdmin();
        assertThat(text(admin.runSubcommand("settings", "show"))).contains("Settings for #general");
        assertThat(text(admin.runSubcommand("settings", "spoilers", "ceiling", 8, "where", "server")))
                .contains("Saved", "episode 8");
        var room = DiscordTestData.channelJson("7100", guild, 0, "room", null);
        discord.rest().addChannel("7100", guild, 0);
        assertThat(text(admin.runSubcommand("settings", "commands", "command", "quote", "allowed", false, "channel",
                room))).contains("Saved");
        assertThat(text(admin.runSubcommand("settings", "reports", "channel", room.put("app_permissions", "1024"))))
                .contains("not saved", "Send Messages");
        assertThat(bot.chat().store().within("discord/server:" + guild))
                .containsEntry("discord/server:" + guild, Map.of("ceiling", "8"))
                .containsEntry("discord/server:" + guild + "/channel:7100", Map.of("command.quote", "deny"));
        assertThat(text(admin.runSubcommand("settings", "line", "what", "reset in server"))).contains("Saved");
        assertThat(text(admin.runSubcommand("settings", "reset", "channel", room))).contains("Saved");
        assertThat(text(admin.runSubcommand("settings", "of-a-later-release"))).contains("of-a-later-release");
        assertThat(text(discord.user().runSubcommand("settings", "show"))).contains("That is for admins");
    }

    @Test
    void reports_do_not_go_to_the_place_itself_where_the_bot_may_not_write() {
        var data = (ObjectNode) discord.user().asAdmin().runSubcommand("settings", "line", "what", "spoilers")
                .payload().get("data").deepCopy();
        ((ObjectNode) data.at("/options/0/options/0")).put("value", "reports here");
        var withoutSending = discord.user().asAdmin().interact(2, data,
                event -> event.put("app_permissions", Long.toString(1L << 10)));
        assertThat(text(withoutSending)).contains("not saved", "Send Messages");
    }

    @Test
    void options_of_subcommands_are_completed() {
        var admin = discord.user().asAdmin();
        assertThat(admin.autocompleteSubcommand("settings", "commands", "command", "Quo").awaitResponse().body()
                .at("/choices").findValuesAsText("value")).containsExactly("quote");
        assertThat(admin.autocompleteSubcommand("settings", "reset", "setting", "").awaitResponse().body()
                .at("/choices").findValuesAsText("value")).contains("spoilers ceiling", "commands quote");
        assertThat(admin.autocompleteSubcommand("settings", "line", "what", "ceiling 12").awaitResponse().body()
                .at("/choices").findValuesAsText("value")).contains("spoilers ceiling 12");
    }
}
