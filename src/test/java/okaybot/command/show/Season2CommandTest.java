package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class Season2CommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void tells_the_status_and_its_age() {
        assertThat(chat.say("/season2")).isEqualTo("""
                A second season: how things stand
                Nothing has been announced.{1}
                As of: 26 June 2023, 3 years and 4 months ago (The Weekly)
                That is more than a year old. There may be news that these sources do not have.
                1 = The Weekly (26 June 2023)
                -> What speaks for one: season2 for
                -> What speaks against one: season2 against
                -> What it could tell: season2 ideas
                -> What was reported when: season2 timeline
                """);
    }

    @Test
    void lists_the_reasons_for_one() {
        assertThat(chat.say("/season2 for")).isEqualTo("""
                A second season: what speaks for one
                * The sea is patient.{1}
                1 = The Weekly (26 June 2023)
                -> How things stand: season2 status
                -> What speaks against one: season2 against
                -> What it could tell: season2 ideas
                -> What was reported when: season2 timeline
                """);
    }

    @Test
    void covers_the_reasons_against_one() {
        assertThat(chat.say("/season2 against")).isEqualTo("""
                A second season: what speaks against one
                * [12: The lamp is out.{1,2}]
                # Where the sources disagree
                * How long the storm lasts: one night{1} · three nights{2}
                1 = The Weekly (26 June 2023)
                2 = Harbour Notes (undated, after August 2021)
                -> How things stand: season2 status
                -> What speaks for one: season2 for
                -> What it could tell: season2 ideas
                -> What was reported when: season2 timeline
                -> Reveal the spoilers: reveal season2 against
                """);
    }

    @Test
    void tells_the_timeline() {
        assertThat(chat.say("/season2 timeline")).isEqualTo("""
                A second season: what was reported when
                26 June 2023: Nobody says a word.{1}
                1 = The Weekly (26 June 2023)
                -> How things stand: season2 status
                -> What speaks for one: season2 for
                -> What speaks against one: season2 against
                -> What it could tell: season2 ideas
                """);
    }

    @Test
    void says_when_the_sources_say_nothing() {
        assertThat(chat.say("/season2 ideas")).isEqualTo("""
                A second season: what it could tell
                The sources say nothing of this.
                -> How things stand: season2 status
                -> What speaks for one: season2 for
                -> What speaks against one: season2 against
                -> What was reported when: season2 timeline
                """);
    }

    @Test
    void accepts_synonyms_for_a_view() {
        assertThat(chat.say("/season2 pro")).isEqualTo(chat.say("/season2 for"));
    }

    @Test
    void suggests_a_view() {
        assertThat(chat.say("/season2 timelnie xx")).isEqualTo("""
                There is no view called “timelnie xx”
                Did you mean timeline?
                -> timeline: season2 timeline
                """);
    }
}
