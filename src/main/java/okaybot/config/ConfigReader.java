package okaybot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okaybot.problem.InvalidInputException;
import okaybot.yaml.YamlReader;

/// Reads the configuration: defaults, then `config/okaybot.yaml`, then environment variables. Later sources override
/// earlier ones.
public final class ConfigReader {
    private ConfigReader() {}

    /// Reads the configuration of an installation.
    ///
    /// @param home     the folder that contains `config`, `seeds` and `data`
    /// @param sections the keys of the platforms
    /// @throws InvalidInputException with all problems of the configuration, or if the file exists but cannot be read
    public static Config read(Path home, Map<String, String> environment, List<ConfigSection<?, ?>> sections)
            throws InvalidInputException {
        var schema = new ConfigSchema(sections);
        var configValues = new ConfigValues(schema);
        configValues.addYaml(EffectiveValue.DEFAULT, schema.defaults().getBytes(UTF_8), home);
        var file = home.resolve("config/okaybot.yaml");
        new ConfigFile(file, YamlReader.MAX_BYTES).readIfPresent()
                .ifPresent(yaml -> configValues.addYaml(file.toString(), yaml, home));
        configValues.addEnvironment(environment);
        return new ConfigAssembler(schema, configValues).assemble();
    }
}
