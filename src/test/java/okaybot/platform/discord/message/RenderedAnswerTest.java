package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.GeneratedAnswer;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written once for everybody is what would have been written for each.
class RenderedAnswerTest {
    private static final String LONGEST_ID = "18446744073709551615";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void are_those_of_the_asker(long seed) {
        var answer = GeneratedAnswer.of(seed);
        var written = Renderer.pages(answer, LONGEST_ID).stream().map(DiscordMessage::of).toList();
        assertThat(RenderedAnswer.of(answer, LONGEST_ID).pages()).isEqualTo(written);
    }

    @Test
    void belong_to_one_asker_each() {
        var answer = TestChat.withSeeds().ask("cast");
        for (var asker : new String[]{"7001", "80351110224678912"}) {
            var message = RenderedAnswer.of(answer, asker).pages().getFirst();
            assertThat(message).isEqualTo(DiscordMessage.of(Renderer.pages(answer, asker).getFirst()));
        }
    }
}
