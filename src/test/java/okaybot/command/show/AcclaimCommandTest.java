package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class AcclaimCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_honours() {
        assertThat(chat.say("/acclaim")).isEqualTo("""
                How The Lighthouse was received
                Harbour Prize: best lamp of 2023
                Source: The Weekly, Jun 2023
                -> A quotation: quote
                -> Sources: sourced acclaim
                """);
    }
}
