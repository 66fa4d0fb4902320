package okaybot.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.command.context.CommandContext;
import okaybot.place.Place;
import okaybot.platform.console.render.Renderer;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.testing.FakeMessenger;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.text.MultilingualSentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleCommandTest {
    private static final String DAILY = "/schedule quote at 20:00 in Berlin";
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final PostScheduler posts = new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> context.withPosts(posts))
            .in(TestChat.CHANNEL);
    private final TestChat admin = chat.as("boss", true);

    @BeforeEach
    void connect() {
        chat.context().messengers().register("test", new FakeMessenger());
    }

    private List<ScheduledPost> all() {
        return posts.list(TestChat.CHANNEL.outermost());
    }

    private ScheduledPost only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private static List<String> lines(Answer answer) {
        return answer.choices().stream().map(Choice::line).map(line -> line.text()).toList();
    }

    @Test
    void sets_up_a_post_at_a_time_in_a_zone() {
        var answer = admin.ask("/schedule quote at 20:00 on mon, fri in Europe/Berlin");
        assertThat(answer.title()).isEqualTo("Scheduled");
        assertThat(PlainText.of(answer)).contains("/quote", "20:00, Mon, Fri · Berlin",
                "Monday 23 November 2026, 20:00 (Berlin)", "Friday 27 November 2026", "Monday 30 November 2026");
        var post = only();
        assertThat(post.line()).isEqualTo("quote");
        assertThat(post.place().path()).isEqualTo(TestChat.CHANNEL.path());
        assertThat(post.author()).isEqualTo("test:boss");
        assertThat(queue.due("post", post.taskId())).contains(Instant.parse("2026-11-23T19:00:00Z"));
    }

    @Test
    void says_that_nothing_is_posted_where_the_bot_or_the_command_is_switched_off_later() {
        admin.say(DAILY);
        var id = only().id();
        admin.say("/settings answer no");
        assertThat(admin.say("/schedule preview " + id)).contains("I'm switched off in #general.")
                .doesNotContain("Nothing would be posted today");
        assertThat(admin.say("/schedule " + id)).contains("I'm switched off in #general.");
        assertThat(admin.say("/schedule")).contains("I'm switched off in #general.");
        admin.say("/settings answer yes");
        admin.say("/settings deny quote");
        assertThat(admin.say("/schedule preview " + id)).contains("/quote is switched off in #general.");
        admin.say("/settings allow quote");
        assertThat(admin.say("/schedule " + id)).doesNotContain("switched off");
    }

    @Test
    void says_at_once_that_a_question_has_no_answer() {
        assertThat(admin.say("/schedule ask xyzzy plugh at 20:00 in Berlin"))
                .contains("I can't post /ask xyzzy plugh", "I have no answer to");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote daily 20:00 Berlin", "/quote every day at 8pm in berlin",
        "add quote at 20.00 in Europe/Berlin",
        "QUOTE at 20h in BERLIN"})
    void understands_the_same_in_other_words(String words) {
        assertThat(admin.ask("/schedule " + words).title()).isEqualTo("Scheduled");
        assertThat(queue.due("post", only().taskId())).contains(Instant.parse("2026-11-22T19:00:00Z"));
    }

    @Test
    void asks_for_what_is_missing_one_after_the_other() {
        var what = admin.ask("/schedule new");
        assertThat(what.controls()).singleElement().satisfies(control -> assertThat(control.input())
                .isInstanceOfSatisfying(Control.Select.class, select -> assertThat(select.options())
                        .anyMatch(option -> option.line().text().equals("schedule fact"))
                        .noneMatch(option -> option.label().matches("/(help|settings|mydata|start|who|ask)"))));
        var time = admin.ask("/schedule fact");
        assertThat(time.title()).isEqualTo("At what time?");
        assertThat(lines(time)).contains("schedule fact at 20:00");
        var entered = time.controls().getFirst().lineFor("7:30 pm").text();
        var zone = admin.ask("/" + entered);
        assertThat(zone.title()).isEqualTo("In which time zone?");
        assertThat(lines(zone)).contains("schedule fact at 19:30 in Seoul");
        assertThat(admin.ask("/" + zone.controls().getFirst().line().text()).controls()).hasSize(1);
        assertThat(all()).isEmpty();
        assertThat(admin.ask("/" + zone.controls().getFirst().lineFor("seoul").text()).title()).isEqualTo("Scheduled");
        assertThat(only().recurrence().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at 20:00 in Berlin", "daily 20:00 in berlin", "new every day at 8pm in Europe/Berlin"})
    void asks_what_to_post_at_a_time(String words) {
        var what = admin.ask("/schedule " + words);
        assertThat(what.title()).isEqualTo("What should I post?");
        assertThat(what.isError()).isFalse();
        var select = (Control.Select) what.controls().getFirst().input();
        var quote = select.options().stream().filter(option -> option.label().equals("/quote")).findFirst();
        assertThat(admin.ask("/" + quote.orElseThrow().line().text()).title()).isEqualTo("Scheduled");
        assertThat(queue.due("post", only().taskId())).contains(Instant.parse("2026-11-22T19:00:00Z"));
    }

    @Test
    void says_that_there_is_no_such_time_before_it_asks_what_to_post() {
        var what = admin.ask("/schedule at 25:00");
        assertThat(what.title()).isEqualTo("“25:00” is no time that I understand");
        assertThat(what.isError()).isTrue();
        assertThat(what.controls()).hasSize(1);
    }

    @Test
    void sets_up_a_post_of_another_place() {
        admin.ask("/schedule in #other quote at 20:00 in Berlin");
        assertThat(only().place().token()).isEqualTo("channel:other");
        assertThat(PlainText.of(admin.ask("/schedule"))).contains("20:00, every day · Berlin · #other");
        assertThat(admin.ask("/schedule in channel:foreign quote at 20:00 in Berlin").isError()).isTrue();
        assertThat(all()).hasSize(1);
    }

    @Test
    void takes_the_zone_of_the_last_post_or_of_the_platform() {
        admin.ask(DAILY);
        assertThat(admin.ask("/schedule fact at 9am").title()).isEqualTo("Scheduled");
        assertThat(all().getLast().recurrence().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        var local = new PlatformContext(false, List.of(), Optional.empty(), Map.of(),
                Optional.of(ZoneId.of("Asia/Seoul")));
        assertThat(PlainText.of(admin.with(local).ask("/schedule fact at 10am"))).contains("· Seoul",
                "10:00 (Seoul)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "quote at 25:00 in Berlin | “25:00 in Berlin” is no time that I understand | schedule quote at 20:00",
        "quote at 20:00 in CST | “CST” can mean several time zones | schedule quote at 20:00 in Chicago",
        "quote at 20:00 in Berln | I don't know the time zone “Berln” | schedule quote at 20:00 in Berlin",
        "qoute at 20:00 in Berlin | I don't know /qoute | schedule quote at 20:00 in Berlin",
        "settings at 20:00 in Berlin | I can't post /settings | schedule",
        "mydata at 20:00 in Berlin | I can't post /mydata | schedule",
        "help at 20:00 in Berlin | I can't post /help | schedule",
        "reveal plot at 20:00 in Berlin | I don't know /reveal | schedule new",
        "reveal plot at 20:00 in Berlin | I don't know /reveal | schedule quote at 20:00 in Berlin",
        "quote at 20:00 every day in Mars | I don't know the time zone “Mars” | schedule quote at 20:00 in Seoul",
        "quote whale at 20:00 in Berlin | I can't post /quote whale | schedule",
        "ask at 20:00 in Berlin | I can't post /ask | schedule"})
    void says_what_is_wrong_and_offers_what_was_meant(String words, String title, String offered) {
        var answer = admin.ask("/schedule " + words);
        assertThat(answer.title()).isEqualTo(title);
        assertThat(answer.isError()).isTrue();
        assertThat(lines(answer)).contains(offered);
        assertThat(all()).isEmpty();
    }

    @Test
    void asks_the_platform_for_its_rights_when_it_is_set_up() {
        var context = new PlatformContext(false, List.of(), Optional.empty(), Map.of(TestChat.CHANNEL.token(),
                List.of(new BotPermission("Send Messages", false, "to post"))));
        var answer = admin.with(context).ask(DAILY);
        assertThat(answer.isError()).isTrue();
        assertThat(PlainText.of(answer)).contains("I can't post in", "Send Messages");
        assertThat(all()).isEmpty();
    }

    @Test
    void posts_nothing_that_is_switched_off_there() {
        admin.say("/settings commands deny quote");
        assertThat(PlainText.of(admin.ask(DAILY))).contains("/quote is switched off");
        admin.say("/settings answer not-here");
        assertThat(PlainText.of(admin.ask("/schedule fact at 20:00 in Berlin"))).contains("I'm switched off");
        assertThat(all()).isEmpty();
    }

    @Test
    void keeps_at_most_ten_posts_of_a_place() {
        for (var hour = 0; hour < 10; hour++) {
            admin.ask("/schedule quote at %02d:00 in Berlin".formatted(hour));
        }
        assertThat(PlainText.of(admin.ask(DAILY))).contains("at most 10 posts");
        assertThat(all()).hasSize(10);
        assertThat(all().stream().map(ScheduledPost::id)).doesNotHaveDuplicates();
    }

    @Test
    void lists_the_posts_a_few_at_a_time() {
        assertThat(PlainText.of(admin.ask("/schedule"))).contains("I post nothing on my own yet.");
        for (var hour = 10; hour < 16; hour++) {
            admin.ask("/schedule quote at " + hour + ":00 in Berlin");
        }
        var first = admin.ask("/schedule");
        assertThat(PlainText.of(first)).contains("10:00, every day · Berlin", "12:00, every")
                .doesNotContain("13:00, every");
        assertThat(lines(first)).contains("schedule list from 4");
        assertThat(PlainText.of(admin.ask("/schedule list from 4"))).contains("13:00, every", "15:00, every");
    }

    @Test
    void changes_a_post_and_takes_it_back() {
        admin.ask(DAILY);
        var id = only().id();
        var changed = admin.ask("/schedule time " + id + " 9pm");
        assertThat(changed.title()).isEqualTo("Saved");
        assertThat(queue.due("post", only().taskId())).contains(Instant.parse("2026-11-22T20:00:00Z"));
        admin.ask("/" + changed.choices().stream().filter(choice -> choice.label().equals("Undo")).findFirst()
                .orElseThrow().line().text());
        assertThat(queue.due("post", only().taskId())).contains(Instant.parse("2026-11-22T19:00:00Z"));
        admin.ask("/schedule days " + id + " sat, sun");
        admin.ask("/schedule zone " + id + " seoul");
        admin.ask("/schedule line " + id + " fact");
        assertThat(PlainText.of(admin.ask("/schedule " + id))).contains("20:00, Saturday and Sunday · Seoul");
        assertThat(only().line()).isEqualTo("fact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"time ID noonish | “noonish” is no time that I understand",
        "days ID someday | “someday” are no days that I understand", "zone ID ist | “ist” can mean several time zones",
        "zone ID Soeul | I don't know the time zone “Soeul”", "line ID settings | I can't post /settings",
        "time x99 20:00 | There is no post “x99”"})
    void refuses_an_impossible_change(String words, String title) {
        admin.ask(DAILY);
        var before = only();
        var answer = admin.ask("/schedule " + words.replace("ID", before.id()));
        assertThat(answer.title()).isEqualTo(title);
        assertThat(answer.isError()).isTrue();
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void each_control_has_a_page_of_its_own() {
        admin.ask(DAILY);
        var page = admin.ask("/schedule " + only().id());
        assertThat(page.controls()).hasSize(5).allSatisfy(control -> {
            assertThat(admin.ask("/" + control.line().text()).controls()).containsExactly(control);
            assertThat(control.line().text().length()).isLessThan(60);
        });
    }

    @Test
    void pauses_and_resumes_a_post() {
        admin.ask(DAILY);
        admin.ask("/schedule pause");
        assertThat(only().state()).isEqualTo(PostState.PAUSED);
        assertThat(queue.due("post", only().taskId())).isEmpty();
        assertThat(PlainText.of(admin.ask("/schedule"))).contains("Paused");
        admin.ask("/schedule resume " + only().id());
        assertThat(queue.due("post", only().taskId())).isPresent();
    }

    @Test
    void removes_a_post_after_asking_and_can_bring_it_back() {
        admin.ask("/schedule quote keeper at 20:00 on mon in Berlin");
        var ask = admin.ask("/schedule remove " + only().id());
        assertThat(ask.title()).isEqualTo("Remove /quote keeper?");
        assertThat(all()).hasSize(1);
        var removed = admin.ask("/" + lines(ask).getFirst());
        assertThat(removed.title()).isEqualTo("Removed: /quote keeper");
        assertThat(all()).isEmpty();
        admin.ask("/" + lines(removed).getLast());
        assertThat(only().line()).isEqualTo("quote keeper");
        assertThat(queue.due("post", only().taskId())).contains(Instant.parse("2026-11-23T19:00:00Z"));
    }

    @Test
    void previews_a_post_as_everyone_in_its_place_would_read_it() {
        admin.ask(DAILY);
        assertThat(PlainText.of(admin.ask("/schedule preview"))).contains("This is how /quote would look in",
                "a light that forgives nobody");
        admin.ask("/schedule line " + only().id() + " onthisday");
        assertThat(PlainText.of(admin.ask("/schedule preview"))).contains("Nothing would be posted today.");
    }

    /// Whoever set it up may have another language.
    @Test
    void says_why_a_post_was_stopped_in_the_language_of_its_reader() {
        admin.ask(DAILY);
        var problem = MultilingualSentence
                .of(locale -> locale.equals(Locale.KOREAN) ? "채널이 없어졌어요." : "The channel is gone.");
        posts.store().record(TestChat.CHANNEL.outermost(), only().id(), new ScheduledPost.Outcome(
                Instant.parse("2026-11-21T19:00:00Z"), ScheduledPost.Kind.REFUSED, problem));
        for (var line : List.of("/schedule", "/schedule " + only().id(), "/diagnose")) {
            assertThat(PlainText.of(admin.reading(Locale.KOREAN).ask(line))).contains("채널이 없어졌어요.")
                    .doesNotContain("gone", "\t");
            assertThat(PlainText.of(admin.ask(line))).contains("The channel is gone.").doesNotContain("채널", "\t");
        }
    }

    @Test
    void shows_why_a_post_was_stopped() {
        admin.ask(DAILY);
        posts.store().record(TestChat.CHANNEL.outermost(), only().id(), new ScheduledPost.Outcome(
                Instant.parse("2026-11-21T19:00:00Z"), ScheduledPost.Kind.REFUSED, "The channel is gone."));
        assertThat(PlainText.of(admin.ask("/schedule"))).contains("Stopped: The channel is gone.");
        assertThat(PlainText.of(admin.ask("/schedule " + only().id())))
                .contains("could not be posted · Saturday 21 November");
        assertThat(PlainText.of(admin.ask("/diagnose"))).contains("/quote", "The channel is gone.");
        admin.ask("/schedule resume");
        assertThat(only().state()).isEqualTo(PostState.ACTIVE);
    }

    @Test
    void is_for_admins_of_servers_and_groups() {
        assertThat(chat.say("/schedule")).contains("Admins decide what I post here.");
        assertThat(chat.say(DAILY)).contains("That is for admins");
        assertThat(admin.in(Place.privateChat("test")).say(DAILY)).contains("only in servers and groups");
        assertThat(all()).isEmpty();
    }

    @Test
    void the_settings_lead_to_the_posts() {
        admin.ask(DAILY);
        assertThat(admin.ask("/settings posts").controls()).anySatisfy(control -> {
            assertThat(control.label()).isEqualTo("At set times");
            assertThat(control.value()).isEqualTo("1 post");
            assertThat(control.line().text()).isEqualTo("schedule");
        });
    }

    @Test
    void does_without_a_database() {
        var alone = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> CommandContext.of(context.settings(),
                context.clock(), context.ticker(), context.random(), "1.2.3")).in(TestChat.CHANNEL).as("boss", true);
        assertThat(alone.say("/schedule")).contains("I cannot keep scheduled posts here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "es", "pt", "id"})
    void every_page_fits_a_phone(String language) {
        var reader = admin.reading(Locale.of(language));
        for (var hour = 10; hour < 20; hour++) {
            reader.ask("/schedule quote keeper at " + hour + ":00 on mon, wed, fri in America/Argentina/Buenos_Aires");
        }
        var id = all().getFirst().id();
        for (var line : List.of("", "list from 4", "new", "fact", "fact at 20:00 in", id, "time " + id, "days " + id,
                "remove " + id, "preview " + id)) {
            assertThat(Renderer.render(reader.ask("/schedule " + line), 40, false).strip().lines()).as(line)
                    .hasSizeLessThanOrEqualTo(25);
        }
    }

    @Test
    void speaks_the_language_of_the_admin() {
        assertThat(PlainText.of(admin.reading(Locale.KOREAN).ask("/schedule quote at 20:00 on mon in Seoul")))
                .contains("예약했어요", "20:00, 월 · Seoul", "2026년 11월 23일 월요일 20:00");
    }

    @Test
    void completes_examples_and_zones() {
        assertThat(admin.complete("schedule "))
                .anyMatch(completion -> completion.value().equals("quote daily at 20:00"));
        assertThat(admin.complete("schedule quote at 20:00 in ber"))
                .anyMatch(completion -> completion.value().equals("quote at 20:00 in Europe/Berlin"));
    }
}
