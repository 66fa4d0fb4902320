package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.InMemoryUnansweredStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.unanswered.KeyedHash;
import okaybot.unanswered.UnansweredQuestions;
import org.junit.jupiter.api.Test;

class MyDataCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void says_that_nothing_is_stored() {
        assertThat(chat.say("/mydata")).isEqualTo("""
                What I hold about you
                Your name here: test:fan
                Nothing is held about you.
                """);
    }

    @Test
    void shows_everything_that_is_stored() {
        chat.as("boss", true).in(TestChat.CHANNEL).say("/settings reply private");
        chat.as("boss", true).say("/progress 8");
        assertThat(chat.as("boss", true).say("/mydata")).isEqualTo("""
                What I hold about you
                Your name here: test:boss
                Watched up to: episode 8
                * 1 January 1970: you set “reply private” in channel:general in server:home on Test.
                -> Delete all of it: mydata delete
                """);
    }

    @Test
    void shows_many_changes_in_parts() {
        for (var i = 0; i < 45; i++) {
            chat.store().edit("test:fan",
                    List.of(new SettingEdit("test/server:home", "cooldown", Optional.of("" + (i + 1)))));
        }
        assertThat(chat.say("/mydata")).contains("Changes shown: 1 to 20 of 45, the newest first\n", "“cooldown 45”",
                "“cooldown 26”", "-> Older changes: mydata from 21\n", "-> Delete all of it")
                .doesNotContain("“cooldown 25”", "Newer");
        assertThat(chat.say("/mydata from 21")).contains("Changes shown: 21 to 40 of 45", "“cooldown 25”",
                "“cooldown 6”",
                "-> Newer changes: mydata\n", "-> Older changes: mydata from 41\n");
        assertThat(chat.say("/mydata show from 41")).contains("41 to 45 of 45", "“cooldown 1”",
                "-> Newer changes: mydata show from 21\n").doesNotContain("Older");
        assertThat(chat.say("/mydata from 999999")).contains("-> Newer changes");
    }

    @Test
    void shows_and_deletes_what_counts_a_person() {
        try (var questions = new UnansweredQuestions(new InMemoryUnansweredStore(), KeyedHash.of(List.of()),
                InstantSource.fixed(TestChat.NOW))) {
            var home = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> context.withUnanswered(questions));
            questions.count(TestChat.CHANNEL, "test:fan", "Who built the lamp?");
            await().untilAsserted(() -> assertThat(home.say("/mydata")).isEqualTo("""
                    What I hold about you
                    Your name here: test:fan
                    Without an answer: 1 question, as a code without words or your name
                    -> Delete all of it: mydata delete
                    """));
            home.say("/mydata delete");
            assertThat(home.say("/mydata")).contains("Nothing is held about you.");
        }
    }

    @Test
    void shows_and_forgets_who_has_scheduled_a_post() {
        var store = new InMemoryScheduleStore();
        var scheduler = new PostScheduler(store, new FakeTaskQueue(TestChat.NOW), InstantSource.fixed(TestChat.NOW));
        var home = TestChat.withLore(SampleLore.LIGHTHOUSE, context -> context.withPosts(scheduler));
        scheduler.add(new ScheduledPost("a1", TestChat.CHANNEL, "quote", new Recurrence(LocalTime.NOON,
                Set.of(DayOfWeek.MONDAY), ZoneOffset.UTC), "test:fan", Locale.ENGLISH, PostState.ACTIVE,
                Optional.empty()));
        assertThat(home.say("/mydata")).isEqualTo("""
                What I hold about you
                Your name here: test:fan
                Posts you scheduled: 1 post
                * /quote in channel:general in server:home on Test
                -> Delete all of it: mydata delete
                """);
        home.say("/mydata delete");
        assertThat(home.say("/mydata")).contains("Nothing is held about you.");
        assertThat(store.findActive()).hasSize(1);
    }

    @Test
    void shows_and_deletes_that_somebody_takes_part_in_rewatches() {
        var boss = chat.as("boss", true).in(TestChat.CHANNEL);
        boss.say("/rewatch start 2026-12-04 20:00 Seoul");
        boss.say("/rewatch join");
        assertThat(boss.say("/mydata")).contains("Rewatches: You take part in one, and have set up 1\n");
        boss.say("/mydata delete");
        assertThat(boss.say("/mydata")).contains("Nothing is held about you.");
    }

    @Test
    void deletes_what_is_stored() {
        chat.say("/progress 8");
        assertThat(chat.say("/mydata delete")).isEqualTo("""
                Deleted
                Settings that you changed as an admin, mistakes that you reported and posts that you scheduled stay, without your name. Which quotations you have had is forgotten within a week.
                """);
    }

    @Test
    void rejects_unknown_words() {
        assertThat(chat.say("/mydata sell")).isEqualTo("""
                With your data one cannot “sell”
                /mydata alone shows what there is.
                -> See what there is: mydata
                """);
    }

    @Test
    void stores_nothing_after_deletion() {
        chat.in(TestChat.CHANNEL).as("boss", true).say("/settings reply private");
        chat.as("boss", true).say("/progress 8");
        chat.as("boss", true).say("/mydata delete");
        assertThat(chat.as("boss", true).say("/mydata")).contains("Nothing is held about you.");
        assertThat(chat.in(TestChat.CHANNEL).as("other", true).say("/settings log"))
                .contains("by somebody whose data was deleted")
                .doesNotContain("boss");
    }
}
