package okaybot.platform.discord.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
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

    /// What an admin sets in a channel.
    @Test
    void a_panel_matches_the_golden_file() {
        var admin = TestChat.withSeeds().in(TestChat.CHANNEL).as("admin", true);
        var messages = Stream.of("settings", "settings spoilers", "settings commands", "settings feedback")
                .map(line -> DataArray.fromCollection(List.of(Renderer.pages(admin.ask(line), USER).getFirst()))
                        .toPrettyString() + "\n")
                .collect(Collectors.joining());
        GoldenFile.assertMatches("discord/panel.json", messages);
    }
}
