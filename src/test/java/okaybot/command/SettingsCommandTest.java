package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okaybot.settings.Place;
import okaybot.settings.Place.Kind;
import okaybot.settings.Place.Level;
import okaybot.settings.PlaceSettings.Visibility;
import okaybot.testing.Chat;
import okaybot.testing.Lighthouse;
import okaybot.testing.PlainText;
import org.junit.jupiter.api.Test;

class SettingsCommandTest {
    /// What follows on anything that cannot be set.
    private static final String USAGE = """
            This is what can be set. Put “in server” or another level behind it to speak of all of that.
            answer: here, not-here, only, everywhere, nowhere
            commands: allow or deny, and a command
            cooldown: so many questions a minute for each person, or off
            log: shows who changed what
            reply: open, private
            reset: takes back what is set at this level
            show: shows what holds, and from where
            spoilers: cover, leave-out, ceiling and an episode
            -> All settings here: settings show
            """;

    private final Chat member = Chat.about(Lighthouse.LORE).in(Chat.CHANNEL);
    private final Chat admin = member.as("boss", true);

    @Test
    void shows_what_holds_and_from_where() {
        admin.say("/settings spoilers ceiling 8 in server");
        admin.say("/settings reply private");
        assertThat(admin.say("/settings")).isEqualTo("""
                What holds in this channel
                answer: yes (the default)
                spoilers: cover (the default)
                spoilers ceiling: 8 (from this server)
                cooldown: 20 (the default)
                reply: private (from this channel)
                I answer in this channel, for the asker alone.
                What lies beyond how far the asker has watched stands under a cover.
                Each person may ask 20 times a minute.
                -> Who changed what: settings log in channel
                """);
    }

    @Test
    void says_what_holds_now() {
        assertThat(admin.say("/settings spoilers ceiling 8")).isEqualTo("""
                Done
                spoilers ceiling: not set → 8 at test/server:home/channel:general
                I answer in this channel, for everyone to read.
                In the open, what lies beyond episode 8 stands under a cover.
                Each person may ask 20 times a minute.
                -> All settings here: settings show in channel
                """);
    }

    @Test
    void says_when_it_was_so_already() {
        admin.say("/settings reply private");
        assertThat(admin.say("/settings reply private")).isEqualTo("""
                It was so already
                I answer in this channel, for the asker alone.
                What lies beyond how far the asker has watched stands under a cover.
                Each person may ask 20 times a minute.
                -> All settings here: settings show in channel
                """);
    }

    @Test
    void switches_a_command_off() {
        admin.say("/settings commands deny quote");
        assertThat(member.say("/quote")).isEqualTo("""
                /quote is not answered here
                The admins have switched it off.
                -> All commands: help
                """);
    }

    @Test
    void stays_silent_where_it_is_not_wanted() {
        admin.say("/settings answer nowhere");
        assertThat(member.say("/cast")).isEqualTo("""
                Not here
                The admins have asked me not to answer here.
                """);
    }

    @Test
    void answers_where_alone_it_is_wanted() {
        admin.say("/settings answer only");
        assertThat(member.say("/show")).isEqualTo("""
                The Lighthouse · 등대
                Network: Sea One{1}
                1 = The Weekly (26 June 2023)
                -> What it is about: plot
                -> The cast: cast
                """);
    }

    @Test
    void keeps_a_log() {
        admin.say("/settings spoilers leave-out");
        admin.say("/settings reset");
        assertThat(admin.say("/settings log")).isEqualTo("""
                Who changed what in this channel
                1 January 1970 00:00 UTC: spoilers leave-out → not set at test/server:home/channel:general, by test:boss
                1 January 1970 00:00 UTC: spoilers not set → leave-out at test/server:home/channel:general, by test:boss
                -> All settings here: settings show in channel
                """);
    }

    @Test
    void lists_what_there_is_for_a_slip() {
        assertThat(admin.say("/settings spoilers celing")).isEqualTo("There is no setting “spoilers celing”\n" + USAGE);
    }

    @Test
    void refuses_a_value_that_there_is_not() {
        assertThat(admin.say("/settings reply loudly")).isEqualTo("There is no setting “reply loudly”\n" + USAGE);
    }

    @Test
    void refuses_a_level_that_there_is_not() {
        assertThat(admin.say("/settings reset in topic")).isEqualTo("There is no setting “reset in topic”\n" + USAGE);
    }

    @Test
    void has_nothing_to_set_in_private() {
        assertThat(Chat.about(Lighthouse.LORE).as("boss", true).say("/settings answer nowhere")).isEqualTo("""
                Nothing to set here
                In a private chat /progress alone decides what is covered.
                """);
    }

    @Test
    void holds_in_the_open_at_once() {
        assertThat(member.say("/plot story")).contains("[4: ", "[8: ");
        admin.say("/settings spoilers ceiling 4");
        assertThat(member.say("/plot story")).doesNotContain("[4: ").contains("[8: ");
        admin.say("/settings spoilers leave-out");
        assertThat(member.say("/plot story")).doesNotContain("[8: ").contains("1 spoiler left out.");
        admin.say("/settings reply private");
        assertThat(member.watched(8).say("/plot story")).contains("She is on the island.");
    }

    @Test
    void one_channel_knows_nothing_of_another() {
        admin.say("/settings answer only");
        var other = new Place("test", List.of(new Level(Kind.SERVER, "home"), new Level(Kind.CHANNEL, "other")));
        assertThat(member.in(other).say("/show")).startsWith("Not here\n");
        assertThat(member.in(other).reply("/show" + "x".repeat(200)).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(member.in(other).say("/reveal progress 8")).startsWith("How far you have watched\n");
        admin.in(other).say("/settings answer nowhere in channel");
        assertThat(member.say("/show")).startsWith("The Lighthouse");
        admin.say("/settings answer everywhere");
        assertThat(member.in(other).say("/show")).startsWith("The Lighthouse");
    }

    @Test
    void what_is_about_oneself_is_answered_even_where_the_rest_is_not() {
        admin.say("/settings answer nowhere");
        assertThat(member.say("/mydata")).startsWith("What I hold about you\n");
        assertThat(member.say("/privacy")).startsWith("Your privacy\n");
        assertThat(admin.say("/settings")).startsWith("What holds in this channel\n");
    }

    @Test
    void nothing_is_changed_while_the_store_is_away() {
        member.store().unavailable(true);
        assertThat(admin.say("/settings reply private")).startsWith("Nothing was kept or changed\n");
        assertThat(member.reply("/plot story")).as("hides most").satisfies(reply -> {
            assertThat(PlainText.of(reply.answer())).contains("[4: ", "[8: ");
            assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        });
    }

    /// Whatever a member types, or chooses, or has lifted: nothing is set, and nothing is logged.
    @Test
    void a_member_changes_nothing_by_any_path() {
        var lines = new ArrayList<String>();
        var other = Chat.about(Lighthouse.LORE).in(Chat.CHANNEL).as("boss", true);
        member.complete("settings ").forEach(completion -> lines.add("settings " + completion.value()));
        for (var line : List.copyOf(lines)) {
            lines.addAll(
                    List.of("reveal " + line, line + " in server", "/" + line.toUpperCase(Locale.ROOT), "/ " + line));
            other.ask(line).choices().forEach(choice -> lines.add(choice.line().print()));
        }
        lines.forEach(line -> member.ask(line));
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(member.store().within("test")).isEmpty();
        assertThat(member.store().log("test", 10)).isEmpty();
    }
}
