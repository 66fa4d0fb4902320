package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class PrivacyCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void says_what_is_stored() {
        assertThat(chat.say("/privacy")).isEqualTo("""
                Your privacy
                I read what is meant for me: commands, messages to me in private, and messages that mention me or reply to me. Nothing else.
                Nothing about you is passed on.
                Kept until you delete it: how far you have watched, if you said so; and, for admins, which settings you changed, for a year at most. In memory, for a week at most: which quotations you have had, so that they do not repeat. For a minute: how many questions you asked; for ten minutes: which page my last answer to you was about, so that you can ask on; for an hour: how many mistakes you reported. What you ask is kept until it is answered, no longer.
                If I can't answer it in a server or group, I count it for its admins, never with your name: as a code until three people have asked the same, then in words, for 30 days.
                -> What is held about you: mydata
                """);
    }
}
