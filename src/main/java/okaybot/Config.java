package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okaybot.yaml.Describe;
import okaybot.yaml.YamlReader;

/// What the one who runs the bot has set: `config/okaybot.yaml`, and before it the environment.
///
/// @param seeds the folder with the content files
/// @param database the JDBC URL of the store with what admins and viewers have set
record Config(Path seeds, String database) {
    private static final String FILE = "config/okaybot.yaml";

    /// Reads the configuration of an installation.
    ///
    /// @param home the folder that holds `config` and `seeds`
    /// @throws Unusable if the file is there and something is wrong with it
    /// @throws IOException if the file is there and cannot be read
    static Config read(Path home, Map<String, String> environment) throws Unusable, IOException {
        var file = Files.isRegularFile(home.resolve(FILE)) ? parse(home.resolve(FILE)) : ConfigFile.EMPTY;
        var seeds = set(environment, "SEEDS").map(Path::of);
        var database = set(environment, "DATABASE_URL").or(file::databaseUrl);
        return new Config(seeds.orElseGet(() -> home.resolve(file.seeds().orElse(Path.of("seeds")))),
                database.orElseGet(() -> "jdbc:sqlite:" + home.resolve("data/okaybot.db")));
    }

    private static Optional<String> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
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
            @Describe("The JDBC URL of the store with what admins and viewers have set.") Optional<String> databaseUrl) {
        static final ConfigFile EMPTY = new ConfigFile(Optional.empty(), Optional.empty());
    }
}
