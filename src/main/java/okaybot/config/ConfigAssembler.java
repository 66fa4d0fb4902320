package okaybot.config;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.config.ConfigValues.SourcedValue;
import okaybot.log.SecretMasker;
import okaybot.log.UrlSecrets;
import okaybot.problem.InvalidInputException;
import okaybot.problem.Problem;

/// Creates the configuration from the values of the keys, and checks what involves several keys.
final class ConfigAssembler implements ConfigContext {
    /// A line that sets a secret.
    private static final Pattern SECRET_LINE = Pattern
            .compile("(?i)([\\w-]*(?:tok|secret|passw|database.url)[\\w-]*[\"']?\\s*[:=]\\s*+)\\S.*");

    private final ConfigSchema schema;
    private final ConfigValues configValues;
    private final List<Secret> secrets = new ArrayList<>();

    ConfigAssembler(ConfigSchema schema, ConfigValues configValues) {
        this.schema = schema;
        this.configValues = configValues;
        schema.keys().stream().flatMap(key -> configValues.value(key.name()).stream()).forEach(value -> {
            switch (value.value()) {
                case Secret secret -> secrets.add(secret);
                case String text -> addSecretsOfUrl(text);
                case ServerUrl url -> addSecretsOfUrl(url.toString());
                default -> {
                }
            }
        });
    }

    private void addSecretsOfUrl(String url) {
        UrlSecrets.in(url).forEach(this::addSecret);
    }

    Config assemble() throws InvalidInputException {
        var keys = configValues.values(BaseConfigKeys.class);
        var dataFolder = keys.data().orElseThrow();
        var databaseUrl = keys.databaseUrl().orElseGet(() -> "jdbc:sqlite:" + dataFolder.resolve("okaybot.db"));
        if (keys.databaseUrl().isEmpty() && dataFolder.toString().contains("?")) {
            reportProblem("data", "the path of an SQLite database cannot contain a question mark");
        }
        checkTokensDiffer();
        var httpAddress = httpAddress(keys);
        var platforms = platforms();
        if (!configValues.problems().isEmpty()) {
            throw new InvalidInputException(configValues.problems().stream().map(this::mask).toList());
        }
        return new Config(keys.seeds().orElseThrow(), databaseUrl, dataFolder, httpAddress,
                keys.logFormat().orElseThrow(), platforms,
                EffectiveValue.all(schema, configValues, databaseUrl, masker()),
                List.copyOf(secrets));
    }

    /// People paste the token of one platform into the key of another.
    private void checkTokensDiffer() {
        var owners = new LinkedHashMap<Object, String>();
        for (var section : schema.sections()) {
            configValues.value(section.switchKey()).map(SourcedValue::value)
                    .map(token -> owners.putIfAbsent(token, section.name()))
                    .ifPresent(owner -> reportProblem(section.switchKey(),
                            "this is the same token as " + owner + "'s; each platform gives its own"));
        }
    }

    private Optional<InetSocketAddress> httpAddress(BaseConfigKeys keys) {
        var host = keys.httpHost().orElseThrow();
        var address = keys.httpPort().map(port -> new InetSocketAddress(host, port.number()));
        if (address.isPresent() && address.get().isUnresolved()) {
            reportProblem("http-host", "there is no host called " + host);
        }
        return address;
    }

    private Map<String, Object> platforms() {
        var platforms = new LinkedHashMap<String, Object>();
        for (var section : schema.sections()) {
            if (isSet(section.switchKey())) {
                assemble(section).ifPresent(config -> platforms.put(section.name(), config));
            }
        }
        return platforms;
    }

    private <K extends Record, C> Optional<C> assemble(ConfigSection<K, C> section) {
        return section.assembler().assemble(configValues.values(section.keys()), this);
    }

    private Problem mask(Problem problem) {
        var masker = masker();
        return new Problem(problem.at(), masker.mask(problem.message()), masker.mask(maskLine(problem.line())),
                problem.width(), masker.mask(problem.hint()));
    }

    /// A line that could not be read has no known secrets yet.
    private String maskLine(String line) {
        return UrlSecrets.mask(SECRET_LINE.matcher(line).replaceFirst("$1***"));
    }

    private SecretMasker masker() {
        return new SecretMasker(secrets.stream().map(Secret::text).toList());
    }

    @Override
    public boolean isSet(String key) {
        return configValues.value(key).isPresent();
    }

    @Override
    public void reportProblem(String key, String message) {
        configValues.addProblem(schema.key(key), message);
    }

    @Override
    public void addSecret(String text) {
        secrets.add(new Secret(text));
    }
}
