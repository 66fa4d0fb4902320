package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class ThemesCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_the_themes() {
        assertThat(chat.say("/themes")).isEqualTo("""
                Themes of The Lighthouse
                The sea: It takes and it gives.
                Source: The Weekly, Jun 2023
                -> The sea: themes the-sea
                -> Sources: sourced themes
                """);
    }

    @Test
    void shows_a_theme() {
        assertThat(chat.say("/themes sea")).isEqualTo("""
                The sea
                It takes and it gives.
                Source: The Weekly, Jun 2023
                -> All themes: themes
                -> Sources: sourced themes the-sea
                """);
    }

    @Test
    void says_that_there_is_no_such_theme() {
        assertThat(chat.say("/themes mountains")).isEqualTo("""
                There is no theme called “mountains”
                /themes alone shows what there is.
                -> See what there is: themes
                """);
    }
}
