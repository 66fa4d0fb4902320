package okaybot.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.platform.console.TerminalAnswer;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.telegram.TelegramAnswers;
import okaybot.platform.telegram.TelegramAnswers.TelegramAnswer;
import okaybot.testing.TestChat;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the README show what the bot sends today. Each has in its file what it was drawn from.
///
/// `.github/pictures/draw` draws them again; with `-Dgolden.rewrite`, those are drawn that are outdated.
@TestInstance(Lifecycle.PER_CLASS)
class ReadmePicturesTest {
    private static final Path FOLDER = Path.of(".github/pictures");
    private static final int MAX_BYTES = 150 * 1024;

    private final TestChat chat = TestChat.withSeeds();
    private DiscordBotFixture discord;
    private TelegramAnswers telegram;

    @BeforeAll
    void start(@TempDir Path folder) {
        discord = DiscordBotFixture.start();
        telegram = new TelegramAnswers(folder);
    }

    @AfterAll
    void stop() {
        telegram.close();
        discord.close();
    }

    @TestFactory
    Stream<DynamicTest> show_what_the_bot_sends() {
        return Stream.of(onDiscord(), onTelegram(), inTerminal(), charts()).flatMap(pictures -> pictures)
                .map(screenshot -> DynamicTest.dynamicTest(screenshot.fileName(), () -> assertIsOfToday(screenshot)));
    }

    private Stream<Screenshot> onDiscord() {
        var fan = discord.discord().user();
        return Stream.of(onDiscord("discord-cast", fan.runCommand("cast", "name", "ko-moon-young")),
                onDiscord("discord-settings", fan.asAdmin().runSubcommand("settings", "spoilers")))
                .flatMap(pictures -> pictures);
    }

    private static Stream<Screenshot> onDiscord(String name, SentInteraction interaction) {
        var message = interaction.awaitResponse().body();
        var typed = typed(interaction.payload().get("data"));
        return Screenshot.inBothThemes(name, typed + "\n" + message.toPrettyString(),
                theme -> DiscordScreenshot.png(typed, message, theme));
    }

    /// A command as Discord shows it.
    private static String typed(JsonNode command) {
        var typed = new StringBuilder("/" + command.get("name").asText());
        for (var option : command.get("options")) {
            typed.append(' ').append(option.get("name").asText());
            typed.append(option.has("value") ? ":" + option.get("value").asText() : "");
        }
        return typed.toString();
    }

    private Stream<Screenshot> onTelegram() {
        var question = "will there be a second season?";
        var quote = "/quote healing";
        return Stream.of(onTelegram("telegram-season2", question, telegram.to(question)),
                onTelegram("telegram-card", quote, telegram.pressed(quote, "Card")).limit(1))
                .flatMap(pictures -> pictures);
    }

    private static Stream<Screenshot> onTelegram(String name, String typed, TelegramAnswer answer) {
        return Screenshot.inBothThemes(name, typed + "\n" + answer.call().toPrettyString(),
                theme -> TelegramScreenshot.png(typed, answer.call(), answer.photo(), theme));
    }

    private Stream<Screenshot> inTerminal() {
        var line = "/cast ko moon young";
        var printed = "$ src/okaybot chat " + line + "\n" + TerminalAnswer.to(line, chat, TerminalScreenshot.COLUMNS);
        return Screenshot.inBothThemes("terminal-cast", printed, theme -> TerminalScreenshot.png(printed, theme));
    }

    private Stream<Screenshot> charts() {
        return Stream.of(chart("relations.png", chat, "relations"),
                chart("relations-dark.png", chat, "pictured-dark relations"),
                chart("relations-ko.png", chat.reading(Locale.KOREAN), "relations ko-moon-young"),
                chart("way.png", chat, "pictured-dark relations nam-joo-ri moon-sang-tae"),
                chart("season2.png", chat, "pictured season2 timeline"));
    }

    private static Screenshot chart(String fileName, TestChat reader, String line) {
        return Screenshot.of(fileName, reader.ask(line).picture().orElseThrow());
    }

    private static void assertIsOfToday(Screenshot screenshot) throws IOException {
        var file = FOLDER.resolve(screenshot.fileName());
        if (System.getProperty("golden.rewrite") != null && !source(file).equals(Optional.of(screenshot.source()))) {
            Files.write(file, PngText.add(screenshot.png().get(), screenshot.source()));
        }
        assertThat(source(file)).as("What %s was drawn from. .github/pictures/draw draws it again", file)
                .hasValue(screenshot.source());
        assertThat(Files.size(file)).isLessThan(MAX_BYTES);
    }

    private static Optional<String> source(Path file) throws IOException {
        return Files.exists(file) ? PngText.read(Files.readAllBytes(file)) : Optional.empty();
    }
}
