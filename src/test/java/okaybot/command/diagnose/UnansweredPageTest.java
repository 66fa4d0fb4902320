package okaybot.command.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.testing.InMemoryUnansweredStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.unanswered.KeyedHash;
import okaybot.unanswered.UnansweredQuestions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UnansweredPageTest {
    private static final Place OTHER_SERVER = Place.parse("test/server:away/channel:general");

    @AutoClose
    private final UnansweredQuestions questions = new UnansweredQuestions(new InMemoryUnansweredStore(),
            KeyedHash.of(List.of("token")), InstantSource.fixed(TestChat.NOW));

    private final TestChat member = TestChat
            .withLore(SampleLore.LIGHTHOUSE, context -> context.withUnanswered(questions)).in(TestChat.CHANNEL);
    private final TestChat admin = member.as("boss", true);

    private void ask(Place place, String question, String... people) {
        for (var person : people) {
            questions.count(place, "test:" + person, question);
        }
    }

    @Test
    void shows_what_to_write_next() {
        ask(TestChat.CHANNEL, "Who built the lamp?", "ada", "bob", "eve", "ada");
        ask(TestChat.CHANNEL, "How tall is it?", "ada", "bob");
        ask(OTHER_SERVER, "Who sold it?", "ada", "bob", "eve");
        admin.watched(12);
        await().untilAsserted(() -> assertThat(admin.say("/diagnose questions")).isEqualTo("""
                Questions without an answer
                These came from at least three people here in the last 30 days. Their words may be spoilers.
                * “who built the lamp”: 4 times, last on 22 November 2026
                1 other question came from fewer people, so I don't keep the words.
                -> Don't count questions: settings questions off
                """));
        assertThat(admin.in(OTHER_SERVER).say("/diagnose QUESTIONS")).contains("who sold it").doesNotContain("lamp");
        assertThat(admin.reply("/diagnose questions").visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void covers_the_words_for_an_admin_who_has_not_watched_it() {
        ask(TestChat.CHANNEL, "Who built the lamp?", "ada", "bob", "eve");
        await().untilAsserted(() -> assertThat(admin.say("/diagnose questions")).contains(
                "* [12: “who built the lamp”", "-> Reveal the spoilers: reveal diagnose questions"));
        assertThat(admin.say("/reveal diagnose questions")).contains("* “who built the lamp”");
    }

    @Test
    void only_admins_see_it() {
        ask(TestChat.CHANNEL, "Who built the lamp?", "ada", "bob", "eve");
        await().untilAsserted(() -> assertThat(admin.say("/diagnose questions")).contains("lamp"));
        assertThat(member.say("/diagnose questions")).doesNotContain("lamp");
        assertThat(member.say("/reveal diagnose questions")).doesNotContain("lamp");
        assertThat(member.in(Place.privateChat("test")).say("/diagnose questions")).doesNotContain("lamp");
    }

    @Test
    void says_that_there_is_nothing() {
        assertThat(admin.say("/diagnose questions")).isEqualTo("""
                Questions without an answer
                Nothing that I could not answer came from three people here in the last 30 days.
                -> Don't count questions: settings questions off
                """);
    }

    @Test
    void can_be_switched_off_and_on() {
        assertThat(admin.say("/settings questions off")).contains("questions");
        assertThat(admin.say("/diagnose questions")).isEqualTo("""
                Questions without an answer
                I don't count questions here: /settings questions is off.
                -> Count questions: settings questions on
                """);
        admin.say("/settings questions on");
        assertThat(admin.say("/diagnose questions")).contains("settings questions off");
    }

    @Test
    void is_offered_while_an_admin_types() {
        assertThat(admin.complete("/diagnose ques")).singleElement()
                .satisfies(completion -> assertThat(completion.value()).isEqualTo("questions"));
    }
}
