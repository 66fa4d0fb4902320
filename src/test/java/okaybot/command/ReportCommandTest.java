package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.answer.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final Place DESK = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, "desk")));
    private static final String THANKS = """
            Thank you
            The admins can read your report now. It does not carry your name.
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
        assertThat(member.say("/report plot")).isEqualTo("""
                Not delivered
                The place that the admins have chosen for reports cannot be reached. Please tell them so.
                """);
        assertThat(posted).isEmpty();
        assertThat(admin.say("/diagnose")).contains("A report could not be delivered. " + stored
                + " is not a place in this server that I know of. /settings reports here chooses another.\n");
    }

    @Test
    void is_refused_until_an_admin_sets_a_place() {
        assertThat(member.say("/report plot")).isEqualTo("""
                Nobody reads reports here
                The admins have not said where reports go. They can, with /settings reports here.
                """);
        assertThat(member.in(Place.privateChat("test")).say("/report plot")).startsWith("Nobody reads reports here\n");
        assertThat(posted).isEmpty();
    }

    @Test
    void is_offered_below_answers_about_the_show_only() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/cast keeper")).endsWith("-> Report a mistake: report cast keeper\n");
        assertThat(member.say("/cast nobody at all")).doesNotContain("Report");
        assertThat(member.say("/help")).doesNotContain("Report a mistake");
        assertThat(member.in(Place.privateChat("test")).say("/cast keeper")).doesNotContain("Report");
    }

    @Test
    void posts_the_command_whose_answer_is_wrong() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report cast keeper")).isEqualTo(THANKS);
        assertThat(posted).containsExactly("""
                test/server:home/channel:desk
                Somebody reports a mistake
                * cast keeper
                Where: channel:general
                -> See the answer: cast keeper
                """);
    }

    @Test
    void covers_the_text_that_a_user_wrote() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report plot: she leaves the island @everyone")).isEqualTo(THANKS);
        assertThat(posted).containsExactly("""
                test/server:home/channel:desk
                Somebody reports a mistake
                * [12: plot: she leaves the island @everyone]
                Where: channel:general
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings answer nowhere", "/settings answer nowhere", "reveal settings answer nowhere",
        "mydata delete", "MyData delete", "progress finished", "/ /progress forget", "settings", "mydata", "diagnose",
        "report plot", "settings import server answer=no", "reveal plot ending", "\u200bsettings answer nowhere"})
    void offers_no_line_that_does_more_than_ask_about_the_show(String planted) {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report " + planted)).isEqualTo(THANKS);
        assertThat(posted).singleElement().asString().contains("* [12: ").doesNotContain("->");
    }

    @Test
    void accepts_three_reports_an_hour_from_each_user() {
        admin.in(DESK).say("/settings reports here");
        for (var i = 0; i < 3; i++) {
            assertThat(member.say("/report plot")).isEqualTo(THANKS);
        }
        assertThat(member.say("/report plot")).isEqualTo("""
                One moment, please
                You have reported 3 mistakes already. I take more in an hour.
                """);
        assertThat(member.as("other", false).say("/report plot")).isEqualTo(THANKS);
        assertThat(posted).hasSize(4);
        time.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(member.say("/report plot")).isEqualTo(THANKS);
    }

    @Test
    void tells_the_user_that_a_report_was_not_delivered_and_admins_why() {
        member.context().messengers().register("test", (_, _, _) -> {
            throw new DeliveryException("Okaybot may not write in #desk.");
        });
        admin.say("/settings reports here");
        assertThat(member.say("/report plot")).isEqualTo("""
                Not delivered
                The place that the admins have chosen for reports cannot be reached. Please tell them so.
                """);
        assertThat(admin.say("/diagnose")).contains("Last error: 22 November 2026 12:00 UTC: A report could not be"
                + " delivered. Okaybot may not write in #desk.\n");
    }

    @Test
    void asks_what_is_wrong() {
        admin.in(DESK).say("/settings reports here");
        assertThat(member.say("/report")).isEqualTo("""
                What is wrong?
                Put it behind the command, such as /report cast: a name is misspelt.
                """);
        assertThat(member.say("/report " + "x".repeat(400))).startsWith("That is too long\n");
        assertThat(posted).isEmpty();
    }
}
