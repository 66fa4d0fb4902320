package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Memory tells whether indexes were built: that takes many times what a question does, on any machine.
class FirstQuestionTest {
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();

    private static final String QUESTION = "ask who wrote the script";

    @Test
    void a_command_alone_needs_no_index() {
        assertThat(allocatedBy("cast", unprepared(), 0)).isLessThan(allocatedBy(QUESTION, unprepared(), 0) / 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16})
    void first_question_finds_everything_prepared(int watched) {
        var allocated = allocatedBy(QUESTION, unprepared(), watched);
        var chat = unprepared();
        chat.service().warmUp();
        assertThat(allocatedBy(QUESTION, chat, watched)).isLessThan(allocated / 5);
    }

    /// Other tests build indexes for the seeds, but not for a copy.
    private static TestChat unprepared() {
        var seeds = TestChat.withSeeds().lore();
        return TestChat.withLore(LoreFilter.upTo(seeds, seeds.lastEpisode()));
    }

    private static long allocatedBy(String line, TestChat chat, int watched) {
        var reader = chat.watched(watched);
        var before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(reader.ask(line).citations()).isNotEmpty();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
