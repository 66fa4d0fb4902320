package okaybot.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.answer.Control;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final Place DESK = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, "desk")));
    private static final Place AWAY = new Place("test",
            List.of(new Level(LevelType.SERVER, "away"), new Level(LevelType.CHANNEL, "general")));
    private static final String THANKS = """
            Thank you
            The admins can read your report now. It does not carry your name. When they have handled it, I tell you once.
            """;

    private final AtomicLong time = new AtomicLong();
    private final TestChat member = TestChat.withLore(SampleLore.LIGHTHOUSE, time::get).in(TestChat.CHANNEL);
    private final TestChat admin = member.as("boss", true);
    private final FakeMessenger messenger = new FakeMessenger();
    private final List<String> posted = messenger.posted();

    @BeforeEach
    void registerMessenger() {
        member.context().messengers().register("test", messenger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel:foreign", "thread:foreign-1", "category:foreign", "server:away", "nonsense",
        "channel"})
    void posts_nothing_in_a_place_of_another_server(String stored) {
        admin.store().edit("", List.of(new SettingEdit("test/server:home", "reports", Optional.of(stored))));
        assertThat(member.say("/report plot : -")).isEqualTo("""
                Not delivered
                The place that the admins have chosen for reports cannot be reached. Please tell them so.
                """);
        assertThat(posted).isEmpty();
        assertThat(admin.say("/diagnose")).contains("A report could not be delivered. " + stored
                + " is not a place in this server that I know of. /settings reports chooses another.\n");
    }

    @Test
    void is_refused_until_an_admin_sets_a_place() {
        assertThat(member.say("/report plot")).isEqualTo("""
                Nobody reads reports here
                The admins have not said where reports go. They can, with /settings reports.
                """);
        assertThat(member.in(Place.privateChat("test")).say("/report plot")).startsWith("Nobody reads reports here\n");
        assertThat(posted).isEmpty();
    }

    @Test
    void is_offered_below_answers_about_the_show_only() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/cast keeper")).endsWith("-> Report a mistake: report cast keeper :\n");
        assertThat(member.say("/cast nobody at all")).doesNotContain("Report");
        assertThat(member.say("/help")).doesNotContain("Report a mistake");
        assertThat(member.in(Place.privateChat("test")).say("/cast keeper")).doesNotContain("Report");
    }

    @Test
    void asks_what_is_wrong_in_a_form() {
        admin.in(DESK).say("/settings reports here");
        for (var line : List.of("report plot ending", "report plot ending :")) {
            var form = member.ask(line);
            assertThat(PlainText.of(form)).isEqualTo("""
                    Report a mistake
                    = What is wrong?: : report plot ending :
                    -> Send it as it is: report plot ending : -
                    """);
            assertThat(form.controls()).singleElement().satisfies(control -> {
                assertThat(control.input()).isEqualTo(new Control.Text(300, false, ""));
                assertThat(member.ask(control.line().text())).isEqualTo(form);
                assertThat(control.lineFor("it rains : a lot").text())
                        .isEqualTo("report plot ending : it rains : a lot");
            });
        }
        assertThat(member.ask("report").controls()).extracting(Control::input)
                .containsExactly(new Control.Text(300, true, ""));
        assertThat(member.ask("report : -").controls()).hasSize(1);
        assertThat(posted).isEmpty();
    }

    @Test
    void posts_the_line_whose_answer_is_wrong_with_what_was_shown() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report plot ending : -")).isEqualTo(THANKS);
        assertThat(posted).singleElement().asString().matches("""
                test/server:home/channel:desk
                Somebody reports a mistake
                \\* plot ending
                \\[12: The lamp goes out for good\\.]
                -- The Lighthouse: ending
                Where: channel:general
                -> See the answer: plot ending
                -> Accept: report accept #[0-9a-f]{16}
                -> Dismiss: report dismiss #[0-9a-f]{16}
                """);
    }

    @Test
    void covers_the_text_that_a_user_wrote() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report plot : she leaves the island @everyone")).isEqualTo(THANKS);
        assertThat(posted).singleElement().asString().contains("""
                * plot
                * [12: she leaves the island @everyone]
                """, "-> See the answer: plot\n");
        assertThat(member.say("/report the keeper never leaves")).isEqualTo(THANKS);
        assertThat(posted.getLast()).contains("* [12: the keeper never leaves]\nWhere")
                .doesNotContain("See the answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings answer nowhere", "/settings answer nowhere", "reveal settings answer nowhere",
        "mydata delete", "MyData delete", "progress finished", "/ /progress forget", "settings", "mydata", "diagnose",
        "report plot", "settings import server answer=no", "reveal plot ending", "\u200bsettings answer nowhere"})
    void offers_no_line_that_does_more_than_ask_about_the_show(String planted) {
        admin.in(DESK).say("/settings reports here");
        for (var line : List.of("/report " + planted, "/report " + planted + " : -")) {
            assertThat(member.say(line)).isEqualTo(THANKS);
            assertThat(posted.getLast()).contains("* [12: ", "-> Accept").doesNotContain("See the answer", "--");
        }
    }

    @Test
    void accepts_three_reports_an_hour_from_each_user() {
        admin.in(DESK).say("/settings reports here");
        for (var i = 0; i < 3; i++) {
            assertThat(member.say("/report plot : -")).isEqualTo(THANKS);
        }
        assertThat(member.say("/report plot : -")).isEqualTo("""
                One moment, please
                You have reported 3 mistakes already. I take more in an hour.
                """);
        assertThat(member.as("other", false).say("/report plot : -")).isEqualTo(THANKS);
        assertThat(posted).hasSize(4);
        time.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(member.say("/report plot : -")).isEqualTo(THANKS);
    }

    @Test
    void tells_the_user_that_a_report_was_not_delivered_and_admins_why() {
        member.context().messengers().register("test", (_, _, _) -> {
            throw new DeliveryException(_ -> "Okaybot may not write in #desk.", null);
        });
        admin.say("/settings reports here");
        assertThat(member.say("/report plot : -")).isEqualTo("""
                Not delivered
                The place that the admins have chosen for reports cannot be reached. Please tell them so.
                """);
        assertThat(admin.say("/diagnose")).contains("Last error: 22 November 2026 12:00 UTC: A report could not be"
                + " delivered. Okaybot may not write in #desk.\n");
    }

    @Test
    void refuses_a_text_that_is_too_long() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report " + "x".repeat(480))).startsWith("That is too long\n");
        assertThat(posted).isEmpty();
    }

    /// Reports a mistake, and returns the line that accepts or dismisses it.
    private String report(TestChat reporter, String line, String label) {
        admin.in(DESK).say("/settings reports here");
        assertThat(reporter.say(line)).isEqualTo(THANKS);
        return posted.getLast().lines().filter(choice -> choice.startsWith("-> " + label + ": ")).findFirst()
                .orElseThrow().substring(label.length() + 5);
    }

    @Test
    void an_admin_handles_a_report_once() {
        var accept = report(member, "/report cast keeper : a name is wrong", "Accept");
        assertThat(member.in(DESK).ask(accept).isError()).as("a member").isTrue();
        assertThat(admin.in(AWAY).ask(accept).isError()).as("an admin of another server").isTrue();
        assertThat(admin.in(Place.privateChat("test")).ask(accept).isError()).as("in private").isTrue();
        assertThat(messenger.told()).isEmpty();
        assertThat(admin.in(DESK).say(accept)).isEqualTo("""
                Accepted
                Whoever reported it knows now.
                """);
        assertThat(messenger.replaced()).singleElement().asString()
                .startsWith("test/server:home/channel:desk post-1\nSomebody reports a mistake\n* cast keeper\n")
                .endsWith("Where: channel:general\nAccepted by: an admin\n");
        assertThat(messenger.told()).containsExactly("""
                test:fan
                Your report was handled
                The admins agree that something is wrong there. Thank you for telling them!
                Reported: 22 November 2026
                Your report: /cast keeper
                """);
        assertThat(admin.in(DESK).say(accept.replace("accept", "dismiss"))).startsWith("Already handled\n");
        assertThat(messenger.told()).hasSize(1);
        assertThat(messenger.replaced()).hasSize(1);
    }

    @Test
    void a_reporter_who_cannot_be_reached_is_no_error() {
        var dismiss = report(member.as("unreachable", false), "/report it is all wrong", "Dismiss");
        assertThat(admin.in(DESK).say(dismiss)).isEqualTo("""
                Dismissed
                I couldn't tell whoever reported it.
                """);
        assertThat(messenger.replaced()).hasSize(1);
    }

    @Test
    void whoever_has_their_data_deleted_is_not_told() {
        var dismiss = report(member, "/report it is all wrong", "Dismiss");
        assertThat(member.say("/mydata")).contains("""
                Mistakes you reported: 1 report, to tell you when they are handled
                * 22 November 2026: “it is all wrong”
                """);
        member.say("/mydata delete");
        assertThat(member.say("/mydata")).contains("Nothing is held about you.");
        assertThat(admin.in(DESK).say(dismiss)).startsWith("Dismissed\n");
        assertThat(messenger.told()).isEmpty();
    }

    @Test
    void a_report_that_is_not_kept_any_more_is_no_bug() {
        assertThat(admin.in(DESK).say("/report accept #0123456789abcdef"))
                .startsWith("I don't have that report any more\n");
        assertThat(member.say("/report accept the mistake")).startsWith("Nobody reads reports here\n");
    }
}
