package okaybot.platform.discord.message;

import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Some answers about the real content as they are sent to Discord: before the first episode, and after the last one.
class DiscordSeedsGoldenTest {
    private static final String ASKER = "80351110224678912";

    @ParameterizedTest
    @ValueSource(strings = {"cast", "cast ko-moon-young", "plot ending", "quote", "season2", "relations", "sources",
        "help",
        "settings", "plto"})
    void the_message_is_as_it_should_be(String line) {
        for (var episode : new int[]{0, 16}) {
            var answer = TestChat.withSeeds().watched(episode).ask(line);
            var seen = Renderer.pages(answer, ASKER)
                    .stream()
                    .map(page -> DataArray.fromCollection(page.components()).toPrettyString() + "\n")
                    .collect(Collectors.joining());
            GoldenFile.assertMatches("discord/ceiling-" + episode + "/" + line.replace(' ', '-') + ".json", seen);
        }
    }
}
