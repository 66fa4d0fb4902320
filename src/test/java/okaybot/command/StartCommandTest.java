package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.Chat;
import okaybot.testing.Lighthouse;
import org.junit.jupiter.api.Test;

class StartCommandTest {
    private final Chat chat = Chat.about(Lighthouse.LORE);

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
