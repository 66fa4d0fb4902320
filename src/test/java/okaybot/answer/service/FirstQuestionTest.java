package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Memory tells whether indexes were built: that takes many times what a question does, on any machine.
class FirstQuestionTest {
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {0, 16})
    void first_question_finds_everything_prepared(int watched) {
        var allocated = allocatedByFirstQuestion(unprepared(), watched);
        var chat = unprepared();
        chat.service().warmUp();
        assertThat(allocatedByFirstQuestion(chat, watched)).isLessThan(allocated / 5);
    }

    /// Other tests build indexes for the seeds, but not for a copy.
    private static TestChat unprepared() {
        var seeds = TestChat.withSeeds().lore();
        return TestChat.withLore(LoreFilter.upTo(seeds, seeds.lastEpisode()));
    }

    private static long allocatedByFirstQuestion(TestChat chat, int watched) {
        var reader = chat.watched(watched);
        var before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(reader.ask("ask who wrote the script").citations()).isNotEmpty();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
