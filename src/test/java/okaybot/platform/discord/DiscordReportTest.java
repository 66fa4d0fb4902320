package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordRest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A report on its way to the admins and back.
class DiscordReportTest extends DiscordBotTestBase {
    private static final String GUILD = DiscordTestData.guildId(0);

    @BeforeAll
    void chooseChannel() {
        bot.chat().store().edit("discord:1", List.of(new SettingEdit("discord/server:" + GUILD, "reports",
                Optional.of("channel:" + DiscordTestData.generalChannelId(GUILD)))));
    }

    private JsonNode report(String reporter, String words) {
        assertThat(text(discord.user().withId(reporter).runCommand("report", "what", words))).contains("Thank you");
        return discord.rest().postedTo(DiscordTestData.generalChannelId(GUILD)).getLast();
    }

    private List<JsonNode> told(String reporter) {
        return discord.rest().postedTo(FakeDiscordRest.directChannelId(reporter));
    }

    @Test
    void admins_accept_a_report_once_and_the_reporter_hears_it_once() {
        var post = report("7201", "cast ko-moon-young : her name is wrong");
        assertThat(text(post))
                .contains("cast ko-moon-young", "||her name is wrong||",
                        "> A famous author of dark books for children.")
                .doesNotContain("7201");
        var accept = customIdOf(post, "Accept");
        var member = discord.user().withId("7202").pressButton(accept, false);
        assertThat(text(member)).contains("That is for admins");
        assertThat(member.awaitResponse().ephemeral()).isTrue();
        assertThat(told("7201")).isEmpty();
        var edits = discord.rest().editedMessages().size();
        var presses = List.of(discord.user().withId("7203").asAdmin().pressButton(accept, false),
                discord.user().withId("7204").asAdmin().pressButton(customIdOf(post, "Dismiss"), false));
        assertThat(presses).extracting(DiscordMessageReader::text)
                .satisfiesOnlyOnce(text -> assertThat(text).contains("Whoever reported it knows now"))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("Already handled"));
        assertThat(presses).allSatisfy(press -> assertThat(press.awaitResponse().ephemeral()).isTrue());
        assertThat(told("7201")).singleElement().satisfies(message -> assertThat(text(message))
                .contains("Your report was handled", "</cast:", "> ko-moon-young"));
        assertThat(discord.rest().editedMessages().subList(edits, edits + 1)).singleElement().satisfies(edited -> {
            assertThat(text(edited)).containsPattern("(Accepted|Dismissed) by:\\*\\* fan720[34]");
            assertThat(edited.findValuesAsText("custom_id")).isEmpty();
        });
        assertThat(discord.rest().editedMessages()).hasSize(edits + 1);
    }

    @Test
    void a_press_and_the_command_open_a_form() {
        var user = discord.user().withId("7206");
        var cast = user.runCommand("cast", "who", "ko-moon-young").awaitResponse().body();
        var presser = discord.user().withId("7207");
        for (var opened : List.of(user.choose(cast, "Report a mistake", false),
                presser.choose(cast, "Report a mistake", false),
                user.runCommand("report", "what", "cast ko-moon-young"),
                user.runCommand("report"))) {
            assertThat(opened.awaitResponse().body().path("title").asText()).isEqualTo("Report a mistake");
        }
        var form = presser.choose(cast, "Report a mistake", false);
        var posts = discord.rest().postedMessages().size();
        for (var entered : List.of("it rains : a lot", "")) {
            var sent = presser.submit(form, entered);
            assertThat(text(sent)).contains("Thank you");
            assertThat(sent.awaitResponse().ephemeral()).isTrue();
            assertThat(sent.awaitResponse().replacesOriginal()).isFalse();
        }
        assertThat(discord.rest().postedMessages().subList(posts, posts + 2)).extracting(DiscordMessageReader::text)
                .satisfiesExactly(text -> assertThat(text).contains("- cast ko-moon-young", "||it rains : a lot||"),
                        text -> assertThat(text).contains("- cast ko-moon-young").doesNotContain("||it"));
    }

    @Test
    void a_reporter_who_takes_no_messages_and_a_post_that_is_gone_are_no_errors() {
        var post = report("7205", "all of it");
        discord.rest().rejectDirectMessagesWith(50007);
        discord.rest().failAlways("PATCH .+/channels/.+/messages/", new DiscordFault.ErrorResponse(404, 10008));
        var press = discord.user().asAdmin().pressButton(customIdOf(post, "Dismiss"), false);
        assertThat(text(press)).contains("Dismissed", "I couldn't tell whoever reported it.");
        discord.rest().rejectDirectMessagesWith(0);
        discord.rest().recover();
        assertThat(told("7205")).isEmpty();
    }
}
