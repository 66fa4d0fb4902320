package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.Login;
import okaybot.platform.discord.Shards;
import okaybot.yaml.Describe;
import okaybot.yaml.YamlReader;

/// What the one who runs the bot has set: `config/okaybot.yaml`, and before it the environment.
///
/// @param seeds the folder with the content files
/// @param database the JDBC URL of the store with what admins and viewers have set
/// @param discord how to get into Discord; nothing where it is not served
record Config(Path seeds, String database, Optional<Login> discord) {
    private static final String FILE = "config/okaybot.yaml";

    /// Reads the configuration of an installation.
    ///
    /// @param home the folder that holds `config` and `seeds`
    /// @throws Unusable if the file is there and something is wrong with it
    /// @throws IOException if the file is there and cannot be read
    static Config read(Path home, Map<String, String> environment) throws Unusable, IOException {
        var file = Files.isRegularFile(home.resolve(FILE)) ? parse(home.resolve(FILE)) : ConfigFile.EMPTY;
        var set = new Environment(environment);
        var seeds = set.get("SEEDS").map(Path::of);
        var database = set.get("DATABASE_URL").or(file::databaseUrl);
        return new Config(seeds.orElseGet(() -> home.resolve(file.seeds().orElse(Path.of("seeds")))),
                database.orElseGet(() -> "jdbc:sqlite:" + home.resolve("data/okaybot.db")),
                discord(set, file));
    }

    /// Whether a platform is switched on.
    boolean servesPlatforms() {
        return discord.isPresent();
    }

    private static Optional<Login> discord(Environment set, ConfigFile file) throws Unusable {
        var token = set.secret("DISCORD_TOKEN").or(file::discordToken);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var api = set.get("DISCORD_API_URL").or(file::discordApiUrl).orElse(Login.DISCORD);
        var total = set.get("DISCORD_SHARDS_TOTAL").or(() -> file.discordShardsTotal().map(String::valueOf));
        var range = set.get("DISCORD_SHARDS").or(file::discordShards);
        try {
            return Optional.of(new Login(token.get(), api, Shards.of(total, range)));
        } catch (IllegalArgumentException e) {
            throw Unusable.because("Discord", String.valueOf(e.getMessage()));
        }
    }

    private static ConfigFile parse(Path file) throws Unusable, IOException {
        if (new String(Files.readAllBytes(file), UTF_8).lines()
                .allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return ConfigFile.EMPTY;
        }
        var reader = new YamlReader();
        var read = reader.read(file.toString(), Files.readAllBytes(file), ConfigFile.class);
        if (!reader.problems().isEmpty()) {
            throw new Unusable(reader.problems());
        }
        return read.orElseThrow();
    }

    /// The file as it is written.
    record ConfigFile(
            @Describe("The folder with the content files.") Optional<Path> seeds,
            @Describe("The JDBC URL of the store with what admins and viewers have set.") Optional<String> databaseUrl,
            @Describe("The token of the bot on Discord.") Optional<String> discordToken,
            @Describe("The base of Discord's REST API.") Optional<String> discordApiUrl,
            @Describe("How many shards the bot has in all processes together.") Optional<Integer> discordShardsTotal,
            @Describe("The shards of this process, such as 0-3.") Optional<String> discordShards) {
        static final ConfigFile EMPTY = new ConfigFile(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}
