package okaybot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.schedule.PostScheduler;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What admins read is in the bundles. What they type stays as it is.
class AdminPagesPseudoLocaleTest {
    private static final Place CATEGORY = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CATEGORY, "club")));

    /// Made once, because all texts of the content are in them.
    private static final UntranslatedWords UNTRANSLATED = UntranslatedWords.of(chat(), "answer", "yes", "no", "here",
            "not-here", "only", "everywhere", "nowhere", "spoilers", "ceiling", "finished", "cover", "leave-out",
            "reply", "open",
            "private", "cooldown", "off", "on", "questions", "reports", "commands", "deny", "allow", "reset", "support",
            "show", "help", "topic",
            "log", "export", "import", "in server", "general", "foreign", "test:boss", "Call us", "volume",
            "server", "home", "category", "club", "channel", "in topic", "Test", "Send Messages", "loud", "me",
            "preview plot story episode 8", "to post reports");
    private static final UntranslatedWords OF_REWATCHES = UntranslatedWords.of(chat().as("boss", true), "rewatch",
            "start", "general", "channel", "Berlin", "in Berlin", "December", "fri",
            "and sat at", "Seoul", "Rewatchers", "CST", "Chicago", "Mexico City", "Mexico", "City", "Shanghai",
            "America", "Europe", "Asia",
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed",
            "Thu", "Fri",
            "Sat", "Sun", "Nov", "Dec", "j");
    private static final UntranslatedWords OF_POSTS = UntranslatedWords.of(chat().as("boss", true), "schedule", "quote",
            "settings", "ask", "show", "remove", "Berlin", "in Berlin",
            "general", "channel", "me", "CST", "Berln", "New York", "Los Angeles", "London", "Manila", "Seoul",
            "Chicago",
            "Mexico City", "Shanghai", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            "Sun", "j88");

    private final TestChat chat = chat();
    private final TestChat admin = chat.as("boss", true);

    private static TestChat chat() {
        return TestChat.withSeeds().reading(PseudoLocale.LOCALE).in(TestChat.CHANNEL);
    }

    @BeforeEach
    void setSomething() {
        admin.context().messengers().register("test", new FakeMessenger());
        List.of("answer only", "reply private", "spoilers ceiling 8 in server", "spoilers leave-out", "reports here",
                "commands deny quote", "commands deny cast in server", "support Call us", "cooldown 1")
                .forEach(words -> admin.say("/settings " + words));
        admin.store().edit("",
                List.of(new SettingEdit("test/server:home/category:club", "reply", Optional.of("open"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "show in server", "help", "log", "log in server", "export", "export in server",
        "export from 2", "spoilers", "spoilers ceiling 99", "ceiling", "cooldown", "cooldown 1000", "support",
        "reply loud", "volume 11", "reset in topic", "language", "import", "import loud", "reply private",
        "import server: answer no | #foreign: answer no", "import #foreign: answer no", "answer everywhere", "reset",
        "reset in server", "support off", "cooldown off in server", "answer", "in server answer", "replies", "feedback",
        "commands", "commands quote", "level", "in", "in channel:general replies", "in channel:foreign", "undo",
        "undo 7", "reset spoilers ceiling", "reports foreign", "in server spoilers"})
    void no_settings_page_has_words_from_the_code(String words) {
        assertThat(UNTRANSLATED.in(admin.ask("/settings " + words))).isEmpty();
        assertThat(UNTRANSLATED.in(chat.as("fan", false).ask("/settings " + words))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"open, 0, cover", "open, 8, leave-out", "open, 0, leave-out", "open, end, cover", "private, 8, cover"})
    void no_summary_has_words_from_the_code(String reply, String ceiling, String handling) {
        admin.say("/settings import server reply=" + reply + " ceiling=" + ceiling + " beyond=" + handling);
        admin.say("/settings reset");
        assertThat(UNTRANSLATED.in(admin.ask("/settings"))).isEmpty();
        assertThat(UNTRANSLATED.in(admin.ask("/diagnose"))).isEmpty();
    }

    @Test
    void no_status_has_words_from_the_code() {
        var context = new PlatformContext(false, List.of(new BotPermission("Send Messages", false, "to post reports")),
                Optional.empty());
        var unknown = new Place("test", TestChat.CHANNEL.levels(), Set.of(LevelType.CATEGORY));
        for (var chatHere : List.of(admin, admin.with(context), admin.in(CATEGORY), admin.in(unknown))) {
            assertThat(UNTRANSLATED.in(chatHere.ask("/diagnose"))).isEmpty();
            assertThat(UNTRANSLATED.in(chatHere.ask("/settings reset"))).isEmpty();
        }
        for (var line : List.of("/diagnose me", "/diagnose questions", "/diagnose preview plot story episode 99",
                "/diagnose preview plot story episode 8", "/diagnose preview mydata")) {
            assertThat(UNTRANSLATED.in(admin.ask(line))).as(line).isEmpty();
        }
        assertThat(UNTRANSLATED.in(chat.as("fan", false).ask("/diagnose"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plan", "start 2026-12-04 20:00 CST", "start 2026-12-04 20:00 Berlin",
        "start 2020-01-01 20:00 Berlin",
        "calendar", "join", "remind on", "follow", "watched 3", "watched 99", "skip", "skip 99", "postpone", "pause",
        "resume",
        "role off", "role x", "stop", "leave", "stop now"})
    void no_page_of_rewatches_has_words_from_the_code(String words) {
        var boss = chat().as("boss", true);
        if (!words.startsWith("start") && !words.equals("plan")) {
            assertThat(OF_REWATCHES.in(boss.ask("/rewatch start 2026-12-04 20:00 Berlin"))).isEmpty();
        }
        assertThat(OF_REWATCHES.in(boss.ask("/rewatch " + words))).isEmpty();
        assertThat(OF_REWATCHES.in(boss.as("fan", false).ask("/rewatch " + words))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "quote", "quote at 25:00", "quote at 20:00", "quote at 20:00 in CST",
        "quote at 20:00 in Berln", "settings at 20:00", "qoute at 20:00", "ask", "show me at 20:00",
        "quote at 20:00 in Berlin"})
    void no_page_of_posts_has_words_from_the_code(String words) {
        var queue = new FakeTaskQueue(TestChat.NOW);
        var posts = new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());
        var boss = TestChat.withSeeds(context -> context.withPosts(posts)).reading(PseudoLocale.LOCALE)
                .in(TestChat.CHANNEL).as("boss", true);
        assertThat(OF_POSTS.in(boss.ask("/schedule " + words))).isEmpty();
        assertThat(OF_POSTS.in(boss.ask("/schedule"))).isEmpty();
        posts.list(TestChat.CHANNEL.outermost()).forEach(post -> {
            for (var page : List.of("", "time ", "days ", "zone ", "line ", "state ", "remove ", "pause ",
                    "preview ")) {
                assertThat(OF_POSTS.in(boss.ask("/schedule " + page + post.id()))).as(page).isEmpty();
            }
        });
    }

    @Test
    void no_private_chat_has_words_from_the_code() {
        var alone = admin.in(Place.privateChat("test"));
        assertThat(UNTRANSLATED.in(alone.ask("/settings"))).isEmpty();
        assertThat(UNTRANSLATED.in(alone.ask("/diagnose"))).isEmpty();
        assertThat(UNTRANSLATED.in(alone.ask("/mydata"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "diagnose"})
    void no_completion_has_words_from_the_code(String command) {
        assertThat(
                admin.complete(command).stream().flatMap(completion -> UNTRANSLATED.in(completion.detail()).stream()))
                .isEmpty();
    }
}
