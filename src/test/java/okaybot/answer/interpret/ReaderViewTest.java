package okaybot.answer.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import okaybot.search.engine.MultilingualEngine;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class ReaderViewTest {
    private final AtomicInteger built = new AtomicInteger();
    private final ReaderView reader = new ReaderView(this::build, TestChat.withSeeds().lore(), 16);

    private MultilingualEngine build() {
        built.incrementAndGet();
        return new MultilingualEngine(TestChat.withSeeds().lore());
    }

    @Test
    void reads_each_text_once() {
        var asked = reader.ask("who plays the nurse");
        assertThat(reader.ask("who plays the nurse")).isSameAs(asked);
        assertThat(reader.ask("")).isNotSameAs(asked);
    }

    /// A command without an argument needs none, and to build one takes most of the time of the first answer.
    @Test
    void needs_no_engine_before_something_is_asked() {
        assertThat(reader.ceiling()).isEqualTo(16);
        assertThat(built).hasValue(0);
        assertThat(reader.ask("who plays the nurse").lore()).isSameAs(reader.lore());
        assertThat(built).hasValue(1);
    }
}
