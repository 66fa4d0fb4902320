package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Control;
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
                = Watched up to: : progress
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
                = Watched up to: all of it: progress
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
                = Watched up to: : progress
                -> I have seen it all: progress finished
                """);
    }

    /// The labels of the episodes, with a star behind the one that is selected.
    private List<String> episodes(String line) {
        return options(chat.ask(line).controls().getFirst())
                .map(option -> option.label() + (option.isSelected() ? "*" : "")).toList();
    }

    private static Stream<Control.Option> options(Control control) {
        return ((Control.Episode) control.input()).options().stream();
    }

    @Test
    void offers_each_episode_and_marks_where_somebody_is() {
        assertThat(episodes("progress")).containsExactly("Not started", "1", "2", "3", "4", "5", "6", "7", "8", "9",
                "10", "11", "12", "Finished");
        assertThat(episodes("progress 8")).contains("8*", "9", "Finished");
        assertThat(episodes("progress 0")).contains("Not started*", "1");
        assertThat(episodes("progress 12")).contains("Not started", "12", "Finished*");
        assertThat(episodes("progress 13")).as("after an error").contains("Finished*");
        assertThat(episodes("progress forget")).noneMatch(label -> label.endsWith("*"));
    }

    @Test
    void each_episode_can_be_chosen() {
        for (var option : options(chat.ask("progress").controls().getFirst()).toList()) {
            var after = chat.ask(option.line().text()).controls().getFirst();
            assertThat(options(after).filter(Control.Option::isSelected).map(Control.Option::label))
                    .containsExactly(option.label().equals("12") ? "Finished" : option.label());
            assertThat(after.value()).isNotBlank();
        }
    }

    @Test
    void rejects_an_episode_that_does_not_exist() {
        assertThat(chat.say("/progress 13")).isEqualTo("""
                There is no episode “13”
                Say a number from 0 to 12, finished, or forget.
                = Watched up to: : progress
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
