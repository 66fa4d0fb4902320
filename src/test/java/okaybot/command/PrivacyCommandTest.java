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
                Kept until you delete it: how far you've watched, your language, posts you set up; for 90 days, mistakes you reported, to tell you the outcome; for admins, up to a year, settings you changed. In memory: for a week, quotations you had; for an hour, how often you reported; for ten minutes, my last answer's page; for a minute, how often you asked; until answered, your question.
                If I can't answer it in a server or group, I count it for its admins, never with your name: as a code until three people have asked the same, then in words, for 30 days.
                -> What is held about you: mydata
                """);
    }
}
