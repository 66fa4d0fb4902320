package okaybot.platform.discord.message;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Some messages about the real content: for somebody who has watched nothing, and for one who has watched all.
class DiscordSeedsGoldenTest {
    private static final String USER = "80351110224678912";

    @ParameterizedTest
    @ValueSource(strings = {"cast", "cast ko-moon-young", "sourced cast ko-moon-young", "plot ending",
        "reveal sourced plot ending", "quote", "season2", "relations", "sources",
        "help",
        "settings", "plto"})
    void the_message_matches_the_golden_file(String line) {
        for (var episode : new int[]{0, 16}) {
            var answer = TestChat.withSeeds().watched(episode).ask(line);
            var messages = Renderer.pages(answer, USER)
                    .stream()
                    .map(page -> DataArray.fromCollection(List.of(page)).toPrettyString() + "\n")
                    .collect(Collectors.joining());
            GoldenFile.assertMatches("discord/ceiling-" + episode + "/" + line.replace(' ', '-') + ".json", messages);
        }
    }
}
