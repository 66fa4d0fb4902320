package okaybot.command.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.place.Visibility;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsStore;
import okaybot.testing.FakeMessenger;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.text.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCommandTest {
    /// The answer to anything that cannot be set.
    private static final String USAGE = """
            * answer here, not-here, only, everywhere, nowhere
            * reply open, private
            * spoilers cover, leave-out, ceiling …
            * cooldown 5, 10, 20, 60, off
            * reports here, nowhere
            * questions on, off
            * cover on, off
            * language auto, LANGUAGES
            * commands deny …, allow …
            * reset, reset …
            * support …, off
            * show, help, log, export, import
            Begin with “in server” to change it for everything there, or with “in” and the name of another place.
            -> All settings here: settings
            """.replace("LANGUAGES",
            Languages.all().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));

    private static final Place OTHER = new Place("test",
            List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, "other")));

    private final TestChat member = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL);
    private final TestChat admin = member.as("boss", true);

    @BeforeEach
    void registerMessenger() {
        admin.context().messengers().register("test", new FakeMessenger());
    }

    @Test
    void shows_settings_and_where_they_come_from() {
        admin.say("/settings spoilers ceiling 8 in server");
        admin.say("/settings reply private");
        assertThat(admin.say("/settings")).isEqualTo("""
                Settings for #general
                I answer in #general, and only the person who asks sees the answer. Whatever comes after the episode that this person has watched is covered. Each person can ask 20 questions a minute.
                = Where I answer: yes (by default): settings in channel:general answer
                = Spoilers: covered after episode 8: settings in channel:general spoilers
                = Commands: all on (by default): settings in channel:general commands
                = Replies and cooldown: only who asks · 20 a minute (partly set here): settings in channel:general replies
                = Language: automatic (by default): settings in channel:general language
                = Reports and missing answers: nowhere · counted (by default): settings in channel:general feedback
                = Support text: no text (by default): settings in channel:general support
                = Posts: none: settings in channel:general posts
                = Place: #general: settings in channel:general level
                = Another place: : settings in
                -> Change log: settings in channel:general log
                -> Export: settings in channel:general export
                -> Import: settings import
                -> What you can type: settings help
                """);
    }

    @Test
    void leads_to_what_is_posted_on_its_own() {
        assertThat(admin.say("/settings posts")).isEqualTo("""
                Posts · this server
                = At set times: none: schedule
                = Rewatch: none: rewatch
                = News: none: follow
                -> Back: settings in channel:general
                """);
        admin.say("/schedule quote at 20:00 in Berlin");
        admin.say("/rewatch start tomorrow 20:00 in Seoul");
        admin.say("/follow season2");
        assertThat(admin.say("/settings")).contains("= Posts: 1 post · 1 rewatch · 1 topic: settings in");
    }

    @Test
    void confirms_a_change() {
        assertThat(admin.say("/settings spoilers ceiling 8")).isEqualTo("""
                Saved
                spoilers ceiling: not set → 8 in #general
                = Open up to: episode 8 (set here): settings in channel:general spoilers ceiling
                = Later spoilers: covered (by default): settings in channel:general spoilers beyond
                = Cover messages: off (by default): settings in channel:general cover
                -> Undo: settings in channel:general undo 0
                -> Back: settings in channel:general
                """);
    }

    @Test
    void says_that_nothing_changed() {
        admin.say("/settings reply private");
        assertThat(admin.say("/settings reply private")).isEqualTo("""
                Already set
                = Who sees answers: only who asks (set here): settings in channel:general reply
                = Questions per person: 20 a minute (by default): settings in channel:general cooldown
                -> No limit: settings in channel:general cooldown off
                -> Back: settings in channel:general
                """);
    }

    @Test
    void denies_a_command() {
        admin.say("/settings commands deny quote");
        assertThat(member.say("/quote")).isEqualTo("""
                /quote is not answered here
                The admins have switched it off.
                -> All commands: help
                """);
    }

    @Test
    void refuses_to_answer_where_answers_are_off() {
        admin.say("/settings answer nowhere");
        assertThat(member.say("/cast")).isEqualTo("""
                Not here
                The admins have asked me not to answer here.
                """);
    }

    @Test
    void answers_in_the_only_channel_that_is_switched_on() {
        admin.say("/settings answer only");
        assertThat(member.say("/show")).isEqualTo(TestChat.withLore(SampleLore.LIGHTHOUSE).say("/show"));
    }

    @Test
    void logs_changes() {
        admin.say("/settings spoilers leave-out");
        admin.say("/settings reset");
        assertThat(admin.say("/settings log")).isEqualTo("""
                Changes in #general
                1 January 1970 00:00 UTC: spoilers leave-out → not set in #general, by test:boss
                1 January 1970 00:00 UTC: spoilers not set → leave-out in #general, by test:boss
                -> Undo the last change: settings in channel:general undo 1
                -> All settings here: settings in channel:general
                """);
    }

    @Test
    void names_other_places() {
        admin.say("/settings answer only");
        assertThat(admin.in(OTHER).say("/settings log in server")).isEqualTo("""
                Changes in this server
                1 January 1970 00:00 UTC: answer not set → yes in #general, by test:boss
                1 January 1970 00:00 UTC: answer not set → no in this server, by test:boss
                -> Undo the last change: settings in server undo 0
                -> All settings here: settings in server
                """);
    }

    @Test
    void the_name_of_a_section_or_of_a_setting_is_its_page() {
        admin.say("/settings spoilers ceiling 8 in server");
        assertThat(admin.say("/settings spoilers")).isEqualTo("""
                Spoilers · #general
                = Open up to: episode 8 (from the server): settings in channel:general spoilers ceiling
                = Later spoilers: covered (by default): settings in channel:general spoilers beyond
                = Cover messages: off (by default): settings in channel:general cover
                -> Back: settings in channel:general
                """);
        assertThat(admin.say("/settings ceiling in server")).isEqualTo("""
                Open up to · this server
                = Open up to: episode 8 (set here): settings in server spoilers ceiling
                -> Back: settings in server spoilers
                """);
        for (var key : List.of("answer", "reply", "cooldown", "reports", "commands", "support", "spoilers ceiling",
                "questions", "commands quote", "replies", "feedback", "level", "in", "spoilers beyond")) {
            assertThat(admin.ask("/settings " + key).controls()).as(key).isNotEmpty();
        }
    }

    @Test
    void an_impossible_value_shows_the_possible_ones() {
        for (var words : List.of("spoilers ceiling 17", "ceiling 99", "spoilers ceiling 99 in server")) {
            assertThat(admin.ask("/settings " + words)).as(words).satisfies(answer -> {
                assertThat(answer.title()).startsWith("You can't set “");
                assertThat(answer.isError()).isTrue();
                assertThat(answer.controls().getFirst().help()).contains("1 to 12");
            });
        }
        assertThat(admin.ask("/settings cooldown 1000").controls().getFirst().help()).contains("1 to 999");
        assertThat(admin.say("/settings spoilers off")).contains("= Open up to: ", "= Later spoilers: covered");
        assertThat(admin.say("/settings private")).contains("-> Reply private: settings reply private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceiling 8", "spoilers 8", "spoiler ceiling 08", "Spoilers Ceiling 8",
        "spoilers ceiling 8/12"})
    void does_what_was_meant(String words) {
        assertThat(admin.say("/settings " + words)).contains("spoilers ceiling: not set → 8 in #general\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceiling episode 8", "spoilers ceiling ep 8", "ceiling 8화", "ceiling eight"})
    void an_episode_is_written_in_any_way(String words) {
        assertThat(TestChat.withSeeds().in(TestChat.CHANNEL).as("boss", true).say("/settings " + words))
                .contains("spoilers ceiling: not set → 8 in this channel\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deny quote", "commands deny /quote", "command deny quote", "quote off",
        "commands quote off"})
    void switches_a_command_off(String words) {
        assertThat(admin.say("/settings " + words)).contains("commands quote: not set → deny in #general\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "on", "mute"})
    void asks_how_much_shall_be_switched_off(String word) {
        assertThat(admin.say("/settings " + word)).startsWith("Where I answer · #general\n")
                .contains("= I answer here: yes (by default): settings in channel:general answer");
        assertThat(admin.store().within("test")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"questions off, questions: not set → off", "answer on, answer: not set → yes",
        "answer no, answer: not set → no"})
    void switches_answers_and_counting_on_and_off(String words, String change) {
        assertThat(admin.say("/settings " + words)).contains(change + " in #general\n");
    }

    @Test
    void an_error_offers_the_next_step() {
        for (var words : List.of("import server loud", "volume 11", "support " + "x".repeat(301), "undo 5", "undo",
                "reports #foreign", "reset in topic")) {
            assertThat(admin.ask("/settings " + words)).as(words).satisfies(answer -> {
                assertThat(answer.isError()).isTrue();
                assertThat(PlainText.of(answer)).contains("-> All settings here: settings\n");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"language english", "language en", "language EN-gb", "language English in server"})
    void sets_the_language_by_any_of_its_names(String words) {
        assertThat(admin.say("/settings " + words)).startsWith("Saved\nlanguage: not set → en in ")
                .contains("= Language: English (");
        assertThat(admin.say("/settings language auto")).startsWith("Saved\nlanguage: ").contains("automatic");
    }

    @Test
    void accepts_no_language_that_it_does_not_speak() {
        assertThat(admin.say("/settings language klingon")).startsWith("You can't set “language klingon”\n")
                .contains("= Language: automatic (by default): settings in channel:general language");
        assertThat(admin.say("/settings import #general: language tlh; reply private"))
                .contains("I can't read “language tlh”.");
        assertThat(admin.say("/settings import #general: language en")).contains("language: not set → en");
        assertThat(admin.say("/settings export")).contains("language en");
    }

    @Test
    void the_log_of_a_channel_has_what_was_set_around_it() {
        admin.say("/settings cooldown 5 in server");
        admin.in(OTHER).say("/settings reply private");
        admin.say("/settings spoilers leave-out");
        assertThat(admin.say("/settings log")).contains("cooldown not set → 5 in this server",
                "spoilers not set → leave-out in #general").doesNotContain("reply");
    }

    @Test
    void accepts_any_cooldown_and_leading_zeros() {
        assertThat(admin.say("/settings cooldown 007")).contains("cooldown: not set → 7 in #general\n");
        assertThat(admin.say("/settings spoilers ceiling 08"))
                .contains("spoilers ceiling: not set → 8 in #general\n");
        assertThat(admin.say("/settings spoilers leave out"))
                .contains("spoilers: not set → leave-out in #general\n");
        assertThat(admin.say("/settings cooldown 1000")).startsWith("You can't set");
        assertThat(admin.say("/settings spoilers ceiling 99")).startsWith("You can't set");
    }

    @Test
    void the_language_has_a_page_of_its_own() {
        assertThat(admin.say("/settings language")).isEqualTo("""
                Language · #general
                = Language: automatic (by default): settings in channel:general language
                -> Back: settings in channel:general
                """);
    }

    @Test
    void sets_the_place_for_reports() {
        assertThat(admin.say("/settings reports here")).isEqualTo("""
                Saved
                reports: not set → #general in this server
                = Reported mistakes go to: #general (from the server): settings in channel:general reports
                = Unanswered questions: counted (by default): settings in channel:general questions
                -> Undo: settings in channel:general undo 0
                -> No reports: settings in channel:general reports nowhere
                -> Back: settings in channel:general
                """);
        assertThat(admin.in(OTHER).say("/settings")).contains("Reported mistakes go to #general.\n");
        assertThat(admin.in(OTHER).say("/settings reports here"))
                .contains("reports: #general → #other in this server\n");
        assertThat(admin.say("/settings reports #general")).contains("reports: #other → #general in this server\n");
        assertThat(admin.say("/settings reports nowhere")).contains("= Reported mistakes go to: nowhere");
    }

    @Test
    void reports_do_not_go_where_a_right_lacks() {
        var context = new PlatformContext(false, List.of(), Optional.empty(),
                Map.of("channel:other", List.of(new BotPermission("Send Messages", false, "to post reports"))));
        assertThat(admin.with(context).say("/settings reports channel:other")).startsWith("""
                Your change was not saved
                “channel:other” cannot take reports. I lack a right there: Send Messages.
                """);
        assertThat(admin.with(context).say("/settings reports here")).startsWith("Saved\n");
    }

    private static String channels(int from, int to, String value) {
        return IntStream.range(from, to).mapToObj(i -> "channel:" + i + " " + value).collect(joining("; "));
    }

    @Test
    void says_when_a_server_has_as_many_settings_as_it_may_have() {
        admin.store().edit("boss", IntStream.range(0, SettingsStore.MAX_SETTINGS).mapToObj(i -> new SettingEdit(
                "test/server:home/channel:" + i, "answer", Optional.of("no"))).toList());
        var full = """
                Your change was not saved
                I keep at most 2,000 settings for this server. Reset some first: /settings reset in the places that no longer need theirs.
                -> What you can set: settings help
                -> All settings here: settings
                """;
        assertThat(admin.say("/settings answer not-here")).isEqualTo(full);
        assertThat(admin.say("/settings import " + channels(1, 3, "answer=no reply=open"))).isEqualTo(full);
        assertThat(admin.say("/settings import " + channels(1, 3, "reply=open"))).startsWith("Saved\n");
    }

    @Test
    void confirms_the_first_of_many_changes_and_counts_the_others() {
        admin.say("/settings import " + channels(0, 80, "answer=no"));
        assertThat(admin.say("/settings answer everywhere").lines()).hasSize(15)
                .contains("71 other settings were changed too.");
    }

    @Test
    void a_word_that_begins_with_import_does_not_import() {
        assertThat(admin.say("/settings importance 3")).isEqualTo("I don't know the setting “importance 3”\n" + USAGE);
        assertThat(admin.say("/settings imports server ceiling=4"))
                .startsWith("I don't know the setting “imports server");
        assertThat(admin.store().within("test")).isEmpty();
        assertThat(admin.say("/settings IMPORT server ceiling=4")).startsWith("Saved\n");
    }

    @Test
    void a_typo_shows_the_section_or_the_setting() {
        assertThat(admin.say("/settings spoilers celing")).isEqualTo("""
                You can't set “spoilers celing”
                = Open up to: nothing (by default): settings in channel:general spoilers ceiling
                = Later spoilers: covered (by default): settings in channel:general spoilers beyond
                = Cover messages: off (by default): settings in channel:general cover
                -> Back: settings in channel:general
                """);
        assertThat(admin.say("/settings in #other reply loudly")).isEqualTo("""
                You can't set “reply loudly”
                = Who sees answers: everyone (by default): settings in channel:other reply
                -> Back: settings in channel:other replies
                """);
        assertThat(admin.say("/settings volume 11")).isEqualTo("I don't know the setting “volume 11”\n" + USAGE);
    }

    @Test
    void the_place_stands_first_or_last() {
        for (var words : List.of("in #other cooldown %d", "in channel:other cooldown %d", "cooldown %d in #other",
                "IN #other COOLDOWN %d", "cooldown %d in channel:other")) {
            admin.say("/settings in #other reset");
            assertThat(admin.say("/settings " + words.formatted(7))).contains("cooldown: not set → 7 in #other\n");
        }
        for (var words : List.of("in server reply private", "reply private in server")) {
            admin.say("/settings in server reset");
            assertThat(admin.say("/settings " + words)).contains("reply: not set → private in this server\n");
        }
        assertThat(admin.say("/settings in #other")).startsWith("Settings for #other\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in channel:foreign cooldown 5", "cooldown 5 in #foreign", "in topic:foreign cooldown 5",
        "in nowhere cooldown 5", "reset in topic", "in thread cooldown 5"})
    void refuses_places_of_another_server(String words) {
        assertThat(admin.say("/settings " + words)).startsWith("Your change was not saved\n").contains(
                "is not a place in this server that I know of.");
        assertThat(admin.store().within("test")).isEmpty();
    }

    @Test
    void takes_back_one_setting_or_all_switches_of_commands() {
        List.of("spoilers ceiling 8", "spoilers leave-out", "commands deny quote", "commands deny cast",
                "support Call us", "reports here").forEach(words -> admin.say("/settings " + words));
        assertThat(admin.say("/settings reset spoilers ceiling"))
                .contains("spoilers ceiling: 8 → not set in #general\n", "= Later spoilers: left out (set here)");
        assertThat(admin.say("/settings reset commands quote"))
                .contains("commands quote: deny → not set in #general\n", "= Commands: off: /cast");
        assertThat(admin.say("/settings reset commands")).contains("= Commands: all on");
        assertThat(admin.say("/settings reset support")).contains("support: Call us → not set in this server\n");
        assertThat(admin.say("/settings reset reports")).contains("reports: #general → not set in this server\n");
        assertThat(admin.say("/settings reset volume")).startsWith("I don't know the setting “reset volume”\n");
    }

    @Test
    void undo_takes_back_what_is_still_set() {
        admin.say("/settings import server: answer no; reply private | #other: cooldown 5");
        admin.in(OTHER).as("other", true).say("/settings cooldown 6");
        assertThat(admin.say("/settings undo 0")).startsWith("Saved\n")
                .contains("“cooldown” in #other was changed again since, so it stays as it is.\n",
                        "answer: no → not set in this server\n", "-> Undo: settings in channel:general undo 2\n");
        assertThat(admin.store().within("test"))
                .isEqualTo(Map.of("test/server:home/channel:other", Map.of("cooldown", "6")));
        assertThat(admin.say("/settings undo 0")).startsWith("Your change was not saved\n");
        admin.say("/settings undo 2");
        assertThat(admin.store().at("test/server:home")).isEqualTo(Map.of("answer", "no", "reply", "private"));
    }

    @Test
    void undo_says_if_it_does_not_know_the_change() {
        assertThat(admin.say("/settings undo 17")).startsWith(
                "Your change was not saved\nI don't know that change any more, so I can't undo it.");
        var elsewhere = new Place("test", List.of(new Level(LevelType.SERVER, "away")));
        admin.in(elsewhere).say("/settings cooldown 5");
        assertThat(admin.say("/settings undo 0")).contains("I don't know that change any more");
    }

    @Test
    void cannot_be_used_in_a_private_chat() {
        assertThat(TestChat.withLore(SampleLore.LIGHTHOUSE).as("boss", true).say("/settings answer nowhere")).isEqualTo("""
                Nothing to set here
                In a private chat, only /progress decides what is covered.
                """);
    }

    @Test
    void a_change_takes_effect_at_once() {
        assertThat(member.say("/plot story")).contains("[4: ", "[8: ");
        admin.say("/settings spoilers ceiling 4");
        assertThat(member.say("/plot story")).doesNotContain("[4: ").contains("[8: ");
        admin.say("/settings spoilers leave-out");
        assertThat(member.say("/plot story")).doesNotContain("[8: ").contains("1 spoiler left out.");
        admin.say("/settings reply private");
        assertThat(member.watched(8).say("/plot story")).contains("She is on the island.");
    }

    @Test
    void settings_of_one_channel_do_not_affect_another() {
        admin.say("/settings answer only");
        assertThat(member.in(OTHER).say("/show")).startsWith("Not here\n");
        assertThat(member.in(OTHER).reply("/show" + "x".repeat(200)).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(member.in(OTHER).say("/reveal progress 8")).startsWith("How far you have watched\n");
        admin.in(OTHER).say("/settings answer nowhere in channel");
        assertThat(member.say("/show")).startsWith("The Lighthouse");
        admin.say("/settings answer everywhere");
        assertThat(member.in(OTHER).say("/show")).startsWith("The Lighthouse");
    }

    @Test
    void personal_commands_are_answered_even_where_answers_are_off() {
        admin.say("/settings answer nowhere");
        assertThat(member.say("/mydata")).startsWith("What I hold about you\n");
        assertThat(member.say("/privacy")).startsWith("Your privacy\n");
        assertThat(admin.say("/settings")).startsWith("Settings for #general\n");
    }

    @Test
    void changes_nothing_while_the_store_is_unavailable() {
        member.store().setUnavailable(true);
        assertThat(admin.say("/settings reply private")).startsWith("Your change was not saved\n");
        assertThat(member.reply("/plot story")).as("covers every spoiler and replies privately").satisfies(reply -> {
            assertThat(PlainText.of(reply.answer())).contains("[4: ", "[8: ");
            assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        });
    }

    /// Whatever a member types, chooses or reveals, nothing is set and nothing is logged.
    @Test
    void a_member_can_never_change_a_setting() {
        var lines = new ArrayList<String>();
        lines.add("settings import server answer=no; channel:general answer=no");
        lines.add("diagnose preview settings answer nowhere episode 3");
        var other = TestChat.withLore(SampleLore.LIGHTHOUSE).in(TestChat.CHANNEL).as("boss", true);
        member.complete("settings ").forEach(completion -> lines.add("settings " + completion.value()));
        for (var line : List.copyOf(lines)) {
            lines.addAll(
                    List.of("reveal " + line, line + " in server", "/" + line.toUpperCase(Locale.ROOT), "/ " + line));
            other.ask(line).choices().forEach(choice -> lines.add(choice.line().text()));
        }
        lines.forEach(line -> member.ask(line));
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(member.store().within("test")).isEmpty();
        assertThat(member.store().recentChanges("test", 10)).isEmpty();
    }
}
