package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.Chat;
import okaybot.testing.Lighthouse;
import org.junit.jupiter.api.Test;

class PrivacyCommandTest {
    private final Chat chat = Chat.about(Lighthouse.LORE);

    @Test
    void says_what_is_kept() {
        assertThat(chat.say("/privacy")).isEqualTo("""
                Your privacy
                Nothing about you is written to a file or passed on.
                While the bot runs it remembers two things, in memory alone: which quotations you have had, for a week at most, so that they do not repeat; and how far you have watched, if you said so.
                """);
    }
}
