package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Season2CommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void tells_the_status_and_its_age() {
        assertThat(chat.say("/season2")).isEqualTo("""
                Season 2: status
                Nothing has been announced.
                As of: 26 June 2023, 3 years and 4 months ago (The Weekly)
                That is more than a year old. There may be news that these sources do not have.
                Source: The Weekly, Jun 2023
                -> Reasons for: season2 for
                -> Reasons against: season2 against
                -> Story ideas: season2 ideas
                -> What was reported when: season2 timeline
                -> Sources: sourced season2 status
                """);
    }

    @Test
    void lists_the_reasons_for_a_second_season() {
        assertThat(chat.say("/season2 for")).isEqualTo("""
                Season 2: reasons for
                * The sea is patient.
                Source: The Weekly, Jun 2023
                -> Status: season2 status
                -> Reasons against: season2 against
                -> Story ideas: season2 ideas
                -> What was reported when: season2 timeline
                -> Sources: sourced season2 for
                """);
    }

    @Test
    void covers_spoilers_in_the_reasons_against_a_second_season() {
        assertThat(chat.say("/season2 against")).isEqualTo("""
                Season 2: reasons against
                * [12: The lamp is out.]
                -> Status: season2 status
                -> Reasons for: season2 for
                -> Story ideas: season2 ideas
                -> What was reported when: season2 timeline
                -> Reveal the spoilers: reveal season2 against
                """);
    }

    @Test
    void tells_the_timeline() {
        assertThat(chat.say("/season2 timeline")).isEqualTo("""
                Season 2: what was reported when
                26 June 2023: Nobody says a word.
                Source: The Weekly, Jun 2023
                -> Status: season2 status
                -> Reasons for: season2 for
                -> Reasons against: season2 against
                -> Story ideas: season2 ideas
                -> Sources: sourced season2 timeline
                """);
    }

    @Test
    void says_that_the_sources_say_nothing() {
        assertThat(chat.say("/season2 ideas")).isEqualTo("""
                Season 2: story ideas
                The sources say nothing of this.
                -> Status: season2 status
                -> Reasons for: season2 for
                -> Reasons against: season2 against
                -> What was reported when: season2 timeline
                """);
    }

    @Test
    void accepts_synonyms_for_a_view() {
        assertThat(chat.say("/season2 pro")).isEqualTo(chat.say("/season2 for"));
    }

    @Test
    void suggests_a_view_with_a_similar_name() {
        assertThat(chat.say("/season2 timelnie xx")).isEqualTo("""
                There is no view called “timelnie xx”
                Did you mean timeline?
                -> timeline: season2 timeline
                """);
    }

    /// 상 is a prize, 이상한 is strange.
    @ParameterizedTest
    @ValueSource(strings = {"/season2 이상한", "/show 이상한", "/sources 이상한"})
    void a_word_that_contains_another_is_not_taken_for_it(String line) {
        assertThat(TestChat.withSeeds().ask(line).isError()).isTrue();
    }
}
