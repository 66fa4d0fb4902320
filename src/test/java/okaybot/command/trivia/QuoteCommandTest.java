package okaybot.command.trivia;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class QuoteCommandTest {
    private static final String QUOTATION = """
                A quotation
                “a light that forgives nobody”
                -- Ha Neul, of the lamp room, to The Weekly
                Source: The Weekly, Jun 2023
                -> Sources: sourced quote neul-light
                """;
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void shows_a_quotation_with_its_speaker_and_source() {
        assertThat(chat.say("/quote")).isEqualTo(QUOTATION);
    }

    @Test
    void finds_a_quotation_about_a_character() {
        assertThat(chat.say("/quote keeper")).isEqualTo(QUOTATION);
    }

    @Test
    void says_that_there_is_no_quotation() {
        assertThat(chat.say("/quote jo bada")).isEqualTo("""
                No quotation about Jo Bada
                The sources quote nobody about this.
                -> Jo Bada: cast jo-bada
                -> Any quotation: quote
                """);
    }
}
