package okaybot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.problem.InvalidInputException;
import okaybot.yaml.annotation.Description;
import org.junit.jupiter.api.Test;

/// A platform that this package does not know declares its own keys.
class ConfigSectionTest {
    record MatrixConfig(String token, String server) {}

    record MatrixConfigKeys(@Description("The access token. It switches Matrix on.") Optional<Secret> matrixToken,
            @Description("The homeserver.") Optional<ServerUrl> matrixServer) {
        static final ConfigSection<MatrixConfigKeys, MatrixConfig> SECTION = new ConfigSection<>("Matrix",
                MatrixConfigKeys.class, MatrixConfig.class, "matrix-token", "matrix-server: https://matrix.org",
                MatrixConfigKeys::assemble);

        private Optional<MatrixConfig> assemble(ConfigContext context) {
            return context.validate("matrix-server", () -> {
                var server = matrixServer.orElseThrow().toString();
                if (!server.startsWith("https:")) {
                    throw new IllegalArgumentException("Matrix needs https");
                }
                return Optional.of(new MatrixConfig(matrixToken.orElseThrow().text(), server));
            });
        }
    }

    private static Config read(Map<String, String> environment) throws Exception {
        return ConfigReader.read(Path.of("nowhere"), environment, List.of(MatrixConfigKeys.SECTION));
    }

    @Test
    void is_assembled_only_if_its_token_is_set() throws Exception {
        assertThat(read(Map.of()).platform(MatrixConfigKeys.SECTION)).isEmpty();
        assertThat(read(Map.of()).servesPlatforms()).isFalse();
        var config = read(Map.of("MATRIX_TOKEN", "abc"));
        assertThat(config.platform(MatrixConfigKeys.SECTION)).contains(new MatrixConfig("abc", "https://matrix.org"));
        assertThat(config.servesPlatforms()).isTrue();
    }

    @Test
    void is_shown_with_the_other_keys() throws Exception {
        assertThat(read(Map.of("MATRIX_TOKEN", "abc")).effectiveValues()).contains(
                new EffectiveValue("matrix-token", Optional.of("***"), "MATRIX_TOKEN"),
                new EffectiveValue("matrix-server", Optional.of("https://matrix.org"), "default"));
    }

    @Test
    void reports_its_problems_with_the_variable_that_caused_them() {
        assertThatThrownBy(() -> read(Map.of("MATRIX_TOKEN", "abc", "MATRIX_SERVER", "http://localhost")))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("MATRIX_SERVER: Matrix needs https");
    }
}
