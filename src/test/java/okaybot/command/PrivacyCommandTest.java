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
                I read only commands, private messages to me, messages that mention or answer me, and those that somebody asks me about or has me cover, of which I keep nothing. I pass nothing on about you.
                Kept until you delete it: your progress and language; for 90 days, mistakes you reported and rewatches you joined; for admins, what you set up, and for a year settings you changed. In memory: for a week, which quotations you had; for an hour, how often you reported; for ten minutes, the pages of my last answers; for a minute, how often you asked; your question, until it is answered.
                If I can't answer it in a server or group, I count it for its admins, never with your name: as a code until three people have asked the same, then in words, for 30 days.
                -> What is held about you: mydata
                """);
    }
}
