package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import okaybot.yaml.Describe;
import okaybot.yaml.YamlReader;

/// `config/okaybot.yaml` as it is written.
record ConfigFile(
        @Describe("The folder with the content files.") Optional<Path> seeds,
        @Describe("The JDBC URL of the store with what admins and viewers have set.") Optional<String> databaseUrl,
        @Describe("The port of the bot's own HTTP server.") Optional<Integer> httpPort,
        @Describe("The token of the bot on Discord.") Optional<String> discordToken,
        @Describe("The base of Discord's REST API.") Optional<String> discordApiUrl,
        @Describe("How many shards the bot has in all processes together.") Optional<Integer> discordShardsTotal,
        @Describe("The shards of this process, such as 0-3.") Optional<String> discordShards,
        @Describe("The token of the bot on Telegram.") Optional<String> telegramToken,
        @Describe("The Bot API server.") Optional<String> telegramApiUrl,
        @Describe("What Telegram calls to bring updates, instead of being polled.") Optional<String> telegramWebhookUrl) {
    private static final ConfigFile EMPTY = new ConfigFile(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /// Reads the file; without one, nothing is set.
    ///
    /// @throws Unusable if something is wrong with it
    /// @throws IOException if it is there and cannot be read
    static ConfigFile read(Path file) throws Unusable, IOException {
        if (!Files.isRegularFile(file) || new String(Files.readAllBytes(file), UTF_8).lines()
                .allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return EMPTY;
        }
        var reader = new YamlReader();
        var read = reader.read(file.toString(), Files.readAllBytes(file), ConfigFile.class);
        if (!reader.problems().isEmpty()) {
            throw new Unusable(reader.problems());
        }
        return read.orElseThrow();
    }
}
