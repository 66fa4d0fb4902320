package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class ShowCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_facts_about_the_show() {
        assertThat(chat.say("/show")).isEqualTo("""
                The Lighthouse · 등대
                Network: Sea One
                Source: The Weekly, Jun 2023
                -> What it is about: plot
                -> The cast: cast
                -> Sources: sourced show
                """);
    }

    @Test
    void rejects_an_argument() {
        assertThat(chat.say("/show me")).isEqualTo("""
                There is no fact called “me”
                /show alone shows what there is.
                -> See what there is: show
                """);
    }
}
