package okaybot.command.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.place.Visibility;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class DiagnoseCommandTest {
    private final TestChat member = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL);
    private final TestChat admin = member.as("boss", true);

    @Test
    void explains_why_the_bot_answers() {
        assertThat(admin.say("/diagnose")).isEqualTo("""
                Status in this channel
                I answer in this channel (answer yes, by default). Every spoiler is covered. Each person can ask 20 questions a minute.
                Last error: none in the last week
                Version: 1.2.3, with 2 sources, the newest of 26 June 2023
                -> All settings here: settings
                -> What a newcomer sees: diagnose preview plot episode 0
                """);
    }

    @Test
    void explains_why_the_bot_does_not_answer() {
        admin.say("/settings answer nowhere");
        admin.say("/settings commands deny quote in server");
        assertThat(admin.say("/diagnose")).startsWith(
                """
                Status in this channel
                I don't answer in this channel (answer no, set in this server). I don't answer /quote (set in this server).""");
    }

    @Test
    void offers_to_mend_what_one_press_can_mend() {
        admin.context().messengers().register("test", new FakeMessenger());
        admin.store().edit("", List.of(new SettingEdit("test/server:home", "answer", Optional.of("no")),
                new SettingEdit("test/server:home", "command.quote", Optional.of("deny")),
                new SettingEdit("test/server:home", "reports", Optional.of("channel:foreign"))));
        assertThat(admin.say("/diagnose")).contains("""
                Reports cannot arrive: I can't find channel:foreign in here.
                """, """
                -> Answer here: settings in channel:general answer here
                -> Answer /quote again: settings in channel:general commands allow quote
                -> Choose a channel for reports: settings in channel:general reports
                -> No reports: settings in channel:general reset reports
                """);
        admin.ask("/diagnose").choices().stream().limit(4).forEach(fix -> admin.say(fix.line().text()));
        assertThat(admin.say("/diagnose")).startsWith("Status in #general\nI answer in #general ")
                .contains("Last error: none in the last week\n").doesNotContain("Reports", "/quote", "-> Answer");
        admin.say("/settings commands deny quote");
        admin.say("/settings commands deny cast");
        assertThat(admin.say("/diagnose"))
                .contains("-> Choose commands: settings in channel:general commands\n");
    }

    @Test
    void says_where_changed_content_is_broken() {
        var chat = TestChat.withLore(SampleLore.LIGHTHOUSE,
                context -> context.withBrokenContent(() -> Optional.of("people.yaml:12:3")));
        assertThat(chat.as("boss", true).in(TestChat.CHANNEL).say("/diagnose"))
                .contains("Content: the last change has a mistake at people.yaml:12:3, so I answer as before it\n");
    }

    @Test
    void names_what_lacks_where_reports_go() {
        admin.context().messengers().register("test", new FakeMessenger());
        admin.say("/settings reports #other");
        var context = new PlatformContext(false, List.of(), Optional.empty(),
                Map.of("channel:other", List.of(new BotPermission("Send Messages", false, "to post reports"))));
        assertThat(admin.with(context).say("/diagnose"))
                .contains("Reports cannot arrive in #other. I lack a right there: Send Messages.\n");
    }

    @Test
    void shows_the_permissions_that_the_platform_reports() {
        var context = new PlatformContext(true,
                List.of(new BotPermission("Send Messages", false, "to post reports"),
                        new BotPermission("View Channel", true, "to see it")),
                Optional.empty());
        assertThat(admin.with(context).say("/diagnose")).contains("""
                Permissions: missing: Send Messages, which I need to post reports
                """, "Nothing counts as a spoiler.");
        assertThat(member.with(context).say("/plot story")).doesNotContain("[");
        admin.say("/settings spoilers ceiling 4");
        assertThat(member.with(context).say("/plot story")).contains("[8: ");
    }

    @Test
    void shows_rate_limited_people_and_the_last_error() {
        var time = new AtomicLong();
        var crowd = TestChat.withLore(SampleLore.LIGHTHOUSE, time::get).in(TestChat.CHANNEL);
        crowd.as("boss", true).say("/settings cooldown 1");
        crowd.send("/show");
        crowd.send("/show");
        assertThat(crowd.as("boss", true).say("/diagnose"))
                .contains("Asking too often: 1 person right now\n");
        crowd.store().setUnavailable(true);
        assertThat(crowd.as("other", false).say("/progress 3")).startsWith("Your change was not saved\n");
        crowd.store().setUnavailable(false);
        assertThat(crowd.as("boss", true).say("/diagnose"))
                .containsPattern("Last error: 22 November 2026 12:00 UTC: error [0-9a-f]{8}\n");
    }

    @Test
    void is_for_admins_only() {
        assertThat(member.say("/diagnose")).isEqualTo("""
                That is for admins
                Only the admins here can see my status.
                """);
        assertThat(TestChat.withLore(SampleLore.LIGHTHOUSE).as("boss", true).say("/diagnose")).isEqualTo("""
                Nothing to diagnose here
                In a private chat, I answer everything.
                """);
        assertThat(member.say("/diagnose preview plot story episode 12")).startsWith("That is for admins\n");
    }

    @Test
    void a_preview_shows_what_a_fan_would_see() {
        admin.say("/settings reply private");
        admin.say("/progress finished");
        var preview = admin.reply("/diagnose preview plot story episode 4");
        assertThat(preview.visibility()).isEqualTo(Visibility.PRIVATE);
        var fan = PlainText.of(member.watched(4).reply("/plot story").answer());
        var title = fan.substring(0, fan.indexOf('\n') + 1);
        assertThat(PlainText.of(preview.answer())).isEqualTo(title
                + "This is what a fan sees here who has watched up to episode 4.\n" + fan.substring(title.length()));
        assertThat(fan).contains("[8: ").doesNotContain("[4: ");
    }

    @Test
    void a_preview_of_an_open_reply_uses_the_ceiling_and_says_so() {
        assertThat(admin.say("/diagnose preview /plot story ep 12")).contains("[4: ", "[8: ",
                "This is what a fan sees here who has watched it all. Others read along, so what this place has set counts,"
                        + " not how far one has watched.\n");
    }

    @Test
    void a_preview_shows_no_more_than_a_fan_would_get() {
        admin.say("/settings commands deny quote");
        assertThat(admin.say("/diagnose preview quote episode 3")).startsWith("/quote is not answered here\n");
        assertThat(admin.say("/diagnose preview mydata delete episode 3")).isEqualTo("""
                No preview of /mydata
                A preview shows answers about the show only.
                """);
        assertThat(admin.say("/diagnose preview qote episode 3")).startsWith("/quote is not answered here\n");
        assertThat(admin.say("/diagnose preview qxyz episode 3")).startsWith("There is no command /qxyz\n");
        assertThat(admin.say("/diagnose preview"))
                .isEqualTo("""
                I can't diagnose “preview”
                /diagnose alone shows my status here. To see what a fan would see, add preview, a command and, if you like, an episode: /diagnose preview plot story episode 8
                -> Status: diagnose
                -> What a newcomer sees: diagnose preview plot episode 0
                """);
    }

    @Test
    void a_preview_without_an_episode_is_that_of_a_newcomer() {
        assertThat(admin.say("/diagnose preview season2 for"))
                .isEqualTo(admin.say("/diagnose preview season2 for episode 0")).contains("nothing yet");
    }

    @Test
    void refuses_a_preview_of_an_episode_that_the_show_does_not_have() {
        for (var episode : new String[]{"13", "99", "123456789"}) {
            assertThat(admin.say("/diagnose preview plot story episode " + episode)).isEqualTo("""
                    There is no such episode
                    The show has the episodes 1 to 12. Name one of these, 0 for somebody new, or finished.
                    -> 0: diagnose preview plot story episode 0
                    -> 12: diagnose preview plot story episode 12
                    """);
        }
        assertThat(admin.say("/diagnose preview plot story episode finished")).contains("has watched it all");
    }
}
