package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class AboutCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void says_what_the_bot_is() {
        assertThat(chat.say("/about")).isEqualTo("""
                About Okaybot
                Okaybot answers questions about The Lighthouse. Fans made it; it has no ties to the makers of the show.
                What it says of the show comes from its sources, and each statement names its own. Where they disagree, it shows every reading. Names in their own script are common knowledge.
                Version: 1.2.3
                Sources: 2
                Newest dated: 26 June 2023 (The Weekly)
                Licence: Apache-2.0
                -> The sources: sources
                -> Privacy: privacy
                """);
    }
}
