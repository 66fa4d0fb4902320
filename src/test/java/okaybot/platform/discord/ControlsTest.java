package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A panel with controls of every kind: what is pressed, chosen and entered, and what is seen of it.
@TestInstance(Lifecycle.PER_CLASS)
class ControlsTest {
    private final DiscordPanelCommand panel = new DiscordPanelCommand("settings");
    private DiscordBotFixture bot;
    private FakeDiscordUser user;

    /// A bot whose only command is the panel.
    private DiscordBotFixture start() {
        var chat = TestChat.withSeeds();
        var service = TestChat.service(chat::lore, List.of(panel), chat.context());
        var discord = FakeDiscord.start();
        return DiscordBotFixture.connect(discord, chat, service).awaitReady();
    }

    @BeforeAll
    void startBot() {
        bot = start();
        user = bot.discord().user().asAdmin();
    }

    @AfterAll
    void stopBot() {
        bot.close();
    }

    private JsonNode shown() {
        return user.runCommand("settings").awaitResponse().body();
    }

    /// The id of the button or menu of a control.
    private static String idOf(JsonNode message, String key) {
        return StreamSupport.stream(message.findParents("custom_id").spliterator(), false)
                .filter(component -> component.toString().contains(key)).findFirst().orElseThrow()
                .get("custom_id").asText();
    }

    private static void assertReplaced(SentInteraction press) {
        assertThat(press.awaitResponse().replacesOriginal()).isTrue();
        assertThat(text(press)).contains("Saved.");
    }

    @Test
    void a_switch_shows_what_it_does_and_the_panel_shows_the_new_value() {
        var on = user.pressButton(idOf(shown(), "switch on"), true);
        assertReplaced(on);
        assertThat(panel.value("switch")).isEqualTo("on");
        assertThat(text(on)).contains("**The switch** on · from the server\n-# Help for the switch.");
        var body = on.awaitResponse().body();
        assertThat(body.toString()).contains("Turn off");
        assertReplaced(user.pressButton(idOf(body, "switch off"), true));
        assertThat(panel.value("switch")).isEqualTo("off");
    }

    @Test
    void an_option_is_selected_and_marked_afterwards() {
        var selected = user.choose(shown(), "select no. 2", true);
        assertReplaced(selected);
        assertThat(panel.value("select")).isEqualTo("2");
        var marked = selected.awaitResponse().body().findParents("default").stream()
                .filter(option -> option.get("default").asBoolean()).map(option -> option.get("label").asText());
        assertThat(marked).contains("select no. 2").doesNotContain("select no. 1");
        assertReplaced(user.choose(shown(), "episode no. 29", true));
        assertThat(panel.value("episode")).isEqualTo("29");
    }

    @Test
    void a_number_is_entered_in_a_form_with_the_present_one() {
        var opened = user.pressButton(idOf(shown(), "settings number"), true);
        assertReplaced(user.submit(opened, "42"));
        assertThat(panel.value("number")).isEqualTo("42");
        var again = user.pressButton(idOf(shown(), "settings number"), true);
        assertThat(again.awaitResponse().body().toString()).contains("The number (1 to 999)", "Help for the number.",
                "\"value\":\"42\"", "\"title\":\"Panel\"");
        var wrong = user.submit(again, "many");
        assertThat(text(wrong)).contains("Type a number.");
        assertThat(wrong.awaitResponse().replacesOriginal()).isFalse();
        assertThat(wrong.awaitResponse().ephemeral()).isTrue();
        assertThat(panel.value("number")).isEqualTo("42");
    }

    @Test
    void a_text_is_entered_in_a_form_that_the_command_opens_at_once() {
        var fromPanel = user.pressButton(idOf(shown(), "settings text"), true);
        assertReplaced(user.submit(fromPanel, "Call 988.\nOr write to us."));
        assertThat(panel.value("text")).isEqualTo("Call 988. Or write to us.");
        var typed = user.runCommand("settings", "what", "text");
        assertThat(typed.awaitResponse().body().toString()).contains("Call 988. Or write to us.");
        var sent = user.submit(typed, "Another text");
        assertThat(text(sent)).contains("Saved.");
        assertThat(sent.awaitResponse().replacesOriginal()).isFalse();
        assertThat(panel.value("text")).isEqualTo("Another text");
    }

    @Test
    void a_channel_is_chosen_from_the_list_and_what_lacks_there_is_known() {
        var guild = DiscordTestData.guildId(0);
        var menu = idOf(shown(), "settings channel");
        var channel = DiscordTestData.channelJson("71", guild, 0, "reports", null);
        assertThat(text(user.chooseChannel(menu, channel.put("app_permissions", "1024"), true)))
                .contains("Lacking: \\[Send Messages]");
        assertThat(panel.value("channel")).isEqualTo("channel:71");
        assertReplaced(user.chooseChannel(menu, DiscordTestData.channelJson("72", guild, 11, "thread", "71"), true));
        assertThat(panel.value("channel")).isEqualTo("thread:72");
        assertReplaced(user.chooseChannel(menu, DiscordTestData.channelJson("73", guild, 4, "Rooms", null), true));
        assertThat(panel.value("channel")).isEqualTo("category:73");
        var withoutRights = DiscordTestData.channelJson("74", guild, 0, "news", null).put("app_permissions", "unknown");
        assertThat(text(user.chooseChannel(menu, withoutRights, true))).contains("Lacking: \\[]");
    }

    @Test
    void somebody_else_cannot_use_an_open_panel() {
        var other = new FakeDiscordUser(user.discord(), "6789", user.guildId(), user.channel(), user.context(),
                user.permissions(), true);
        var body = shown();
        for (var key : List.of("switch on", "switch off", "settings number", "settings text")) {
            if (body.toString().contains(key)) {
                var before = panel.value("switch");
                assertThat(text(other.pressButton(idOf(body, key), false))).contains("Please ask again");
                assertThat(panel.value("switch")).isEqualTo(before);
            }
        }
    }

    @Test
    void a_panel_works_on_another_replica_and_after_a_restart() {
        var old = shown();
        try (var replica = start()) {
            var there = replica.discord().user().asAdmin();
            var opened = there.pressButton(idOf(old, "settings number"), true);
            assertThat(text(there.submit(opened, "7"))).contains("Saved.");
            assertThat(panel.value("number")).isEqualTo("7");
            assertThat(text(there.choose(old, "select no. 0", true))).contains("Saved.");
        }
    }
}
