package okaybot.command.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.testing.FakeMessenger;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryRewatchStore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewatchCommandTest {
    private static final String START = "/rewatch start 2026-12-04 20:00 Europe/Berlin";

    private final InMemoryRewatchStore store = new InMemoryRewatchStore();
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final TestChat bot = TestChat.withLore(TestChat.withSeeds().lore(),
            context -> context.withRewatches(new RewatchScheduler(store, queue, queue.clock())));
    private final TestChat admin = bot.in(TestChat.CHANNEL).as("ada", true);
    private final TestChat fan = bot.in(TestChat.CHANNEL).as("bo", false);

    @BeforeEach
    void registerMessenger() {
        bot.context().messengers().register("test", new FakeMessenger());
    }

    private Rewatch stored() {
        return store.findByChannel(TestChat.CHANNEL).orElseThrow();
    }

    @Test
    void an_admin_starts_a_rewatch() {
        assertThat(admin.say(START)).contains("Rewatch in #general", "The rewatch is set.", "0 of 16 episodes",
                "Episode 1 · Fri 4 Dec, 20:00");
        assertThat(stored().author()).isEqualTo("test:ada");
        assertThat(stored().episode(16).begins()).isEqualTo("2026-12-19T19:00:00Z");
        assertThat(queue.due("rewatch", TestChat.CHANNEL.outermost().path() + " " + stored().id()))
                .contains(TestChat.NOW);
        assertThat(admin.say(START)).contains("There is one here already.");
    }

    @Test
    void nothing_is_set_up_where_the_bot_is_switched_off() {
        admin.say("/settings answer no");
        assertThat(admin.say(START)).contains("I'm switched off in #general, so I post nothing there.");
        assertThat(store.findByChannel(TestChat.CHANNEL)).isEmpty();
        admin.say("/settings answer yes");
        assertThat(admin.say(START)).doesNotContain("switched off");
        admin.say("/settings answer no");
        assertThat(admin.say("/rewatch")).contains("0 of 16 episodes", "I'm switched off in #general");
    }

    @Test
    void the_role_is_taken_away_in_any_spelling() {
        admin.say(START);
        admin.say("/rewatch role 123456");
        assertThat(admin.say("/rewatch role OFF")).doesNotContain("Mention a role");
        assertThat(stored().role()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "start tomorrow 20:00 seoul", "plan", "skip", "postpone", "pause", "resume",
        "stop now",
        "role off", "unskip 3"})
    void only_admins_change_it(String words) {
        admin.say(START);
        var before = stored();
        assertThat(fan.say("/rewatch " + words)).contains("Only admins");
        assertThat(stored()).isEqualTo(before);
        assertThat(bot.as("ada", true).say("/rewatch " + words)).contains("takes place in a channel");
    }

    @Test
    void what_is_missing_is_asked_for() {
        var page = admin.ask("/rewatch start");
        assertThat(page.controls()).extracting(Control::label).containsExactly("First day", "Days", "Time", "Time zone",
                "Episodes a day");
        assertThat(page.choices()).isEmpty();
        var dated = admin.ask(option(page.controls().getFirst(), "Fri 27 Nov").text());
        var timed = admin.ask(option(dated.controls().get(2), "20:00").text());
        var zoned = admin.ask(timed.controls().get(3).lineFor("seoul").text());
        assertThat(admin.say(zoned.line().text())).contains("Episode 1 · Fri 27 Nov, 20:00", "12 December 2026");
        assertThat(zoned.choices()).containsExactly(
                new Choice("Start", CommandLine.parse("rewatch start 2026-11-27 20:00 Asia/Seoul")));
        assertThat(admin.say(zoned.choices().getFirst().line().text())).contains("The rewatch is set.");
    }

    private static CommandLine option(Control control, String label) {
        return ((Control.Select) control.input()).options().stream().filter(option -> option.label().equals(label))
                .findFirst().orElseThrow().line();
    }

    /// The line of a control alone is answered with that control.
    @Test
    void each_control_has_a_page() {
        for (var line : List.of("/rewatch plan", "/rewatch plan 2026-12-04 fri 20:00 Europe/Berlin x2")) {
            for (var control : admin.ask(line).controls()) {
                assertThat(admin.ask(control.line().text()).controls()).extracting(Control::line)
                        .containsExactly(control.line());
            }
        }
    }

    @Test
    void an_unclear_zone_is_offered() {
        assertThat(admin.ask("/rewatch start 2026-12-04 20:00 cst").choices()).extracting(Choice::line)
                .contains(CommandLine.parse("rewatch plan 2026-12-04 20:00 Chicago"));
        assertThat(admin.say("/rewatch start 2026-12-04 20:00 nowhereland"))
                .contains("Which time zone is “nowhereland”?");
        assertThat(store.findByChannel(TestChat.CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-30 20:00 seoul             | There is no such day: 2026-02-30
            2026-11-01 20:00 seoul             | The first day is over already.
            2028-01-01 20:00 seoul             | The first day is more than a year away.
            2026-12-04 25:00 seoul             | There is no such time: 25:00
            12/04/2026 20:00 seoul             | Which day is “12/04/2026”?
            2026-12-04 20:00 seoul x9          | I can plan 1 to 8 episodes a day.
            2026-12-04 20:00 21:00 seoul       | I don't understand “21:00” here.
            2026-12-04 20:00 nowhereland       | Which time zone is “nowhereland”?
            """)
    void what_cannot_be_is_said_first(String typed, String problem) {
        var answer = admin.ask("/rewatch start " + typed);
        assertThat(answer.title()).startsWith(problem);
        assertThat(answer.isError()).isTrue();
        assertThat(answer.controls()).hasSize(5);
        assertThat(store.findByChannel(TestChat.CHANNEL)).isEmpty();
    }

    /// What is left of it is kept, so that only one thing has to be chosen again.
    @Test
    void everything_that_cannot_be_is_said() {
        var answer = admin.ask("/rewatch start 2026-02-30 25:00 fri seoul");
        assertThat(admin.say("/rewatch start 2026-02-30 25:00 fri seoul")).contains("There is no such day: 2026-02-30",
                "There is no such time: 25:00");
        assertThat(option(answer.controls().getFirst(), "Fri 4 Dec"))
                .isEqualTo(CommandLine.parse("rewatch plan 2026-12-04 fri Asia/Seoul"));
    }

    @Test
    void an_admin_changes_a_rewatch() {
        admin.say(START);
        var skipped = admin.ask("/rewatch skip");
        assertThat(stored().next().orElseThrow().number()).isEqualTo(2);
        assertThat(skipped.choices())
                .contains(new Choice("Watch episode 1 after all", CommandLine.parse("rewatch unskip 1")));
        admin.say("/rewatch unskip 1");
        assertThat(stored().next().orElseThrow().number()).isEqualTo(1);
        admin.say("/rewatch postpone");
        assertThat(stored().episode(1).begins()).isEqualTo("2026-12-05T19:00:00Z");
        assertThat(admin.say("/rewatch pause")).contains("Paused.");
        assertThat(stored().isOn()).isFalse();
        assertThat(admin.say("/rewatch resume")).contains("It goes on.");
        admin.say("/rewatch role <@&123456>");
        assertThat(stored().role()).contains("123456");
        admin.say("/rewatch role off");
        assertThat(stored().role()).isEqualTo(Optional.empty());
        assertThat(admin.say("/rewatch skip 17")).startsWith("Not changed");
        assertThat(admin.say("/rewatch stop")).startsWith("Stop the rewatch?");
        assertThat(stored().isOver()).isFalse();
        admin.say("/rewatch stop now");
        assertThat(stored().isOver()).isTrue();
    }

    @Test
    void a_fan_joins_and_leaves() {
        admin.say(START);
        assertThat(fan.say("/rewatch join")).contains("You're in!", "One person has joined.");
        assertThat(fan.say("/rewatch remind on")).contains("Remind me");
        fan.say("/rewatch follow on");
        fan.say("/rewatch watched 3");
        assertThat(member()).contains(new RewatchMember(stored().id(), "test:bo", Locale.ENGLISH, true, true, 3));
        assertThat(fan.store().progress("test:bo")).isEmpty();
        assertThat(fan.say("/rewatch")).contains("You: 3 of 16 episodes watched again.");
        fan.say("/rewatch leave");
        assertThat(member()).isEmpty();
    }

    private Optional<RewatchMember> member() {
        return store.find(stored().id(), "test:bo");
    }

    @Test
    void in_private_people_see_what_they_take_part_in() {
        admin.say(START);
        var id = stored().id();
        var alone = bot.as("bo", false);
        assertThat(alone.say("/rewatch leave " + id)).contains("No rewatch here");
        fan.say("/rewatch remind on");
        assertThat(alone.say("/rewatch")).contains("Your rewatches", "#general", "Episode 1 · Fri 4 Dec, 20:00");
        assertThat(alone.say("/rewatch remind off " + id)).contains("Remind me");
        assertThat(member()).map(RewatchMember::wantsReminder).contains(false);
        alone.say("/rewatch leave " + id);
        assertThat(member()).isEmpty();
    }

    @Test
    void in_private_it_is_about_the_only_one_or_asks_which() {
        var alone = bot.as("bo", false);
        assertThat(alone.say("/rewatch watched 3")).contains("Join one there with /rewatch join.");
        admin.say(START);
        assertThat(alone.say("/rewatch join")).startsWith("No rewatch here").contains("Join one there");
        fan.say("/rewatch join");
        assertThat(alone.say("/rewatch watched 3")).contains("Saved.", "You: 3 of 16 episodes watched again.");
        assertThat(member()).map(RewatchMember::watched).contains(3);
        assertThat(alone.say("/rewatch watched 99")).startsWith("Not changed").contains("Name an episode from 0 to 16");
        assertThat(alone.say("/rewatch calendar")).startsWith("Rewatch calendar").contains("Episode 1 ")
                .doesNotContain("Join");
        var other = TestChat.CHANNEL.resolve("channel:other").orElseThrow();
        admin.in(other).say(START);
        fan.in(other).say("/rewatch join");
        var id = store.findByChannel(other).orElseThrow().id();
        assertThat(alone.say("/rewatch watched 5")).contains("Which one do you mean?",
                "-> #other: rewatch watched 5 " + id);
        assertThat(alone.say("/rewatch watched 5 " + id)).contains("Rewatch in #other", "You: 5 of 16 episodes");
        assertThat(member()).map(RewatchMember::watched).contains(3);
        assertThat(alone.say("/rewatch watched 5 " + "0".repeat(10))).contains("Your rewatches");
    }

    @Test
    void a_calendar_ends_with_its_last_part() {
        admin.say(START);
        var last = fan.say("/rewatch calendar from 99");
        assertThat(last).contains("Episode 16 ");
        assertThat(last.lines().toList()).isEqualTo(fan.say(last.contains("from 9")
                ? "/rewatch calendar from 16"
                : "/rewatch calendar").lines().toList());
    }

    /// Also of a channel that is gone.
    @Test
    void an_admin_finds_and_stops_those_of_other_places() {
        admin.say(START);
        var gone = TestChat.CHANNEL.resolve("channel:foreign").orElseThrow();
        admin.in(gone).say(START);
        var lobby = admin.in(TestChat.CHANNEL.resolve("channel:lobby").orElseThrow());
        assertThat(lobby.say("/rewatch stop")).contains("* #foreign · 0 of 16 episodes watched.",
                "* #general · 0 of 16 episodes watched.", "-> #general: rewatch in channel:general",
                "-> Stop it in #foreign: rewatch in channel:foreign stop");
        assertThat(admin.say("/rewatch")).contains("-> All rewatches: rewatch list");
        assertThat(lobby.say("/rewatch in channel:foreign stop"))
                .contains("-> Stop the rewatch: rewatch in channel:foreign stop now");
        assertThat(lobby.say("/rewatch in channel:foreign stop now")).contains("Rewatch in #foreign", "Stopped.");
        assertThat(store.findByChannel(gone).orElseThrow().isOver()).isTrue();
        assertThat(lobby.say("/rewatch pause in #general")).contains("-> Resume: rewatch in channel:general resume");
        assertThat(stored().isOn()).isFalse();
        assertThat(lobby.say("/rewatch list")).startsWith("Rewatches here").contains("#general · Paused after 0")
                .doesNotContain("foreign");
        assertThat(lobby.say("/rewatch in #nowhere stop")).contains("No rewatch here");
        assertThat(lobby.say("/rewatch in nowhere stop")).contains("“nowhere” is not a place in this server");
        assertThat(fan.say("/rewatch in #general stop now")).contains("Only admins");
        assertThat(fan.say("/rewatch list")).contains("Only admins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in in", "in  stop", "stop in", "in server stop now", "in ../x stop",
        "in channel: stop",
        "in channel:general in channel:general stop now", "list from 99", "list x", "role", "role @here", "skip -1",
        "skip 99999999999", "unskip 0", "postpone in channel:nowhere", "calendar from 0"})
    void careless_words_change_nothing(String words) {
        admin.say(START);
        var before = stored();
        assertThat(admin.say("/rewatch " + words)).isNotBlank().doesNotContain("went wrong");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void one_can_be_set_up_for_another_channel() {
        var lobby = admin.in(TestChat.CHANNEL.resolve("channel:lobby").orElseThrow());
        var page = lobby.ask("/rewatch in #general start 2026-12-04 20:00");
        var zoned = lobby.ask(page.controls().get(3).lineFor("seoul").text());
        assertThat(zoned.choices()).containsExactly(new Choice("Start",
                CommandLine.parse("rewatch in channel:general start 2026-12-04 20:00 Asia/Seoul")));
        assertThat(lobby.say(zoned.choices().getFirst().line().text())).contains("Rewatch in #general");
        assertThat(stored().author()).isEqualTo("test:ada");
    }

    @Test
    void a_role_that_cannot_be_notified_is_refused() {
        admin.say(START);
        bot.context().messengers().register("test", new Messenger() {
            @Override
            public Optional<String> post(Place place, Answer answer, Optional<String> requestId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> roleProblem(Place channel, String roleId, Locale locale) {
                return Optional.of("There is no such role.").filter(_ -> roleId.equals("123456"));
            }
        });
        assertThat(admin.say("/rewatch role 123456")).isEqualTo("Not changed\nThere is no such role.\n");
        assertThat(stored().role()).isEmpty();
        admin.say("/rewatch role 1234567");
        assertThat(stored().role()).contains("1234567");
    }

    @Test
    void a_thread_has_the_rewatch_of_its_channel() {
        admin.say(START);
        var thread = new Place("test",
                List.of(TestChat.CHANNEL.levels().getFirst(), TestChat.CHANNEL.levels().getLast(),
                        new Place.Level(Place.LevelType.THREAD, "7")));
        assertThat(fan.in(thread).say("/rewatch calendar")).startsWith("Rewatch calendar").contains("Episode 16");
    }

    @Test
    void buttons_below_its_posts_are_for_everyone() {
        var join = CommandLine.parse("rewatch join");
        assertThat(bot.service().commands().asChoiceForOthers(join)).contains(join);
        assertThat(bot.service().commands().asChoiceForOthers(CommandLine.parse("rewatch stop now"))).isEmpty();
        assertThat(bot.service().commands().asChoiceForOthers(CommandLine.parse("mydata delete"))).isEmpty();
    }

    @Test
    void one_that_is_on_hold_says_why() {
        admin.say(START);
        store.edit(stored().id(),
                found -> new Rewatch(found.id(), found.channel(), found.plan(), found.author(), found.locale(),
                        Rewatch.Status.FAILED, found.role(), found.wantsEvents(), "The channel is gone.",
                        found.episodes()));
        assertThat(admin.say("/diagnose")).contains("The rewatch in #general is on hold: The channel is gone.");
        assertThat(admin.say("/rewatch")).contains("On hold: The channel is gone.", "-> Resume: rewatch resume");
    }

    @Test
    void where_there_is_none_everyone_hears_so() throws Exception {
        assertThat(fan.say("/rewatch")).contains("No rewatch here", "/rewatch start");
        assertThat(fan.say("/rewatch join")).contains("No rewatch here");
        queue.advance(Duration.ofDays(1));
    }
}
