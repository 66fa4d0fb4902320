package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class SourcesCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_sources() {
        assertThat(chat.say("/sources")).isEqualTo("""
                Where all this comes from
                All I know comes from 2 articles.
                The Weekly: 26 June 2023
                Harbour Notes: undated, after August 2021
                -> The Weekly: sources weekly
                -> Harbour Notes: sources harbour
                -> Where the sources disagree: sources disputes
                """);
    }

    @Test
    void lists_the_disputes() {
        assertThat(chat.say("/sources disputes")).isEqualTo("""
                Where the sources disagree
                * How long the storm lasts: one night (The Weekly) · three nights (Harbour Notes)
                -> All sources: sources
                """);
    }

    @Test
    void shows_the_disputes_of_a_source() {
        assertThat(chat.say("/sources harbour")).isEqualTo("""
                Harbour Notes
                A paper.
                Published by: not named
                Written by: not named
                Date: undated, after August 2021
                # Where others say otherwise
                * How long the storm lasts: one night (The Weekly) · three nights (Harbour Notes)
                -> All sources: sources
                """);
    }
}
