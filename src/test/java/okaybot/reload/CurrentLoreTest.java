package okaybot.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import okaybot.problem.InvalidInputException;
import okaybot.reload.CurrentLore.Outcome;
import okaybot.testing.EditableSeeds;
import okaybot.testing.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentLoreTest {
    private final EditableSeeds seeds;
    private final CurrentLore lore;

    CurrentLoreTest(@TempDir Path folder) throws InvalidInputException {
        seeds = new EditableSeeds(folder).save("first", 12);
        lore = CurrentLore.load(seeds::load);
    }

    private Outcome reload() {
        return lore.reload(() -> true);
    }

    private String title() {
        return lore.get().show().title();
    }

    @Test
    void replaces_the_lore_after_it_was_prepared_and_tells_everybody() {
        var events = new ArrayList<String>();
        lore.prepareWith(next -> events.add("prepare " + next.show().title() + " during " + title()));
        lore.addListener((_, _) -> {
            throw new IllegalStateException("requested by the test");
        });
        lore.addListener((before, after) -> events.add(before.show().title() + " → " + after.show().title()));
        seeds.save("second", 12);
        assertThat(reload()).isEqualTo(Outcome.REPLACED);
        assertThat(title()).isEqualTo("The Lighthouse second");
        assertThat(events).containsExactly("prepare The Lighthouse second during The Lighthouse first",
                "The Lighthouse first → The Lighthouse second");
    }

    @Test
    void keeps_the_lore_if_the_files_say_the_same() {
        var before = lore.get();
        seeds.save("first", 12);
        assertThat(reload()).isEqualTo(Outcome.UNCHANGED);
        assertThat(lore.get()).isSameAs(before);
    }

    @Test
    void keeps_the_lore_if_a_file_is_broken_and_says_where_once() {
        var before = lore.get();
        try (var log = LogCapture.attach()) {
            seeds.breakWith("lost");
            assertThat(reload()).isEqualTo(Outcome.BROKEN);
            assertThat(reload()).isEqualTo(Outcome.BROKEN);
            assertThat(lore.get()).isSameAs(before);
            assertThat(lore.brokenAt()).contains("show.yaml:6:69");
            assertThat(lore.currentProblem().orElseThrow())
                    .startsWith("Content: change not taken over, answers are as before: show.yaml:6:69: ");
            seeds.save("second", 12);
            assertThat(reload()).isEqualTo(Outcome.REPLACED);
            assertThat(lore.brokenAt()).isEmpty();
            assertThat(lore.currentProblem()).isEmpty();
            assertThat(log.lines().stream().filter(line -> line.contains("`lost`"))).hasSize(2)
                    .last().asString().contains("Resolved: ");
        }
    }

    @Test
    void is_repaired_by_undoing_the_edit() {
        seeds.breakWith("lost");
        assertThat(reload()).isEqualTo(Outcome.BROKEN);
        seeds.save("first", 12);
        assertThat(reload()).isEqualTo(Outcome.UNCHANGED);
        assertThat(lore.currentProblem()).isEmpty();
    }

    @Test
    void does_not_use_what_was_read_while_the_files_changed() {
        seeds.save("second", 12);
        assertThat(lore.reload(() -> false)).isEqualTo(Outcome.UNFINISHED);
        assertThat(title()).isEqualTo("The Lighthouse first");
    }

    @Test
    void cannot_be_loaded_at_first_if_it_is_broken() {
        seeds.breakWith("lost");
        assertThatThrownBy(() -> CurrentLore.load(seeds::load)).isInstanceOf(InvalidInputException.class);
    }
}
