package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.place.Visibility;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class ProgressCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void says_when_the_progress_is_unknown() {
        assertThat(chat.say("/progress")).isEqualTo("""
                How far you have watched
                I do not know how far you have watched, so every spoiler stays covered.
                -> I have seen it all: progress finished
                """);
    }

    @Test
    void stores_the_progress_and_uncovers_what_was_watched() {
        chat.say("/progress 8");
        assertThat(chat.say("/plot story")).isEqualTo("""
                The Lighthouse: story
                The letter is from the keeper's sister. She is on the island.
                Source: The Weekly, Jun 2023
                -> What it is about: plot premise
                -> How it ends: plot ending
                -> Sources: sourced plot story
                """);
    }

    @Test
    void stores_that_the_viewer_has_finished() {
        assertThat(chat.say("/progress Finished")).isEqualTo("""
                How far you have watched
                You have seen it all, so nothing is covered in private.
                -> Forget it: progress forget
                """);
    }

    @Test
    void forgets_the_progress() {
        chat.say("/progress 8");
        chat.say("/progress forget");
        assertThat(chat.say("/progress")).isEqualTo("""
                How far you have watched
                I do not know how far you have watched, so every spoiler stays covered.
                -> I have seen it all: progress finished
                """);
    }

    @Test
    void rejects_an_episode_that_does_not_exist() {
        assertThat(chat.say("/progress 13")).isEqualTo("""
                There is no episode “13”
                Say a number from 0 to 12, finished, or forget.
                -> I have seen it all: progress finished
                """);
    }

    @Test
    void is_stored_per_viewer_and_answered_privately() {
        chat.as("one", false).say("/progress 8");
        assertThat(chat.as("two", false).say("/progress")).contains("I do not know how far");
        assertThat(chat.in(TestChat.CHANNEL).reply("/progress 8").visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void says_that_the_progress_was_not_saved() {
        chat.store().setUnavailable(true);
        assertThat(chat.say("/progress 8")).startsWith("Your change was not saved\n");
    }
}
