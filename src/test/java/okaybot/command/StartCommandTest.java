package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class StartCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void greets() {
        assertThat(chat.say("/start")).isEqualTo("""
                Hello
                Ask me about The Lighthouse: who is in it, what happens, whether it goes on, what was said about it.
                What would spoil it stays covered, and every answer names its sources.
                -> What it is about: plot
                -> The cast: cast
                -> A second season?: season2
                -> All commands: help
                """);
    }
}
