package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.cli.Installation;
import okaybot.config.ConfigContext;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.place.Place;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.CheckResult;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;
import okaybot.yaml.annotation.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another platform needs only its own classes and an entry in the list of platforms.
class ThirdPlatformTest {
    private static final String MATRIX = "matrix";

    record MatrixConfig(String token) {}

    record MatrixConfigKeys(
            @Description("The bot's Matrix token. It switches Matrix on.") Optional<Secret> matrixToken) {
        static final ConfigSection<MatrixConfigKeys, MatrixConfig> SECTION = new ConfigSection<>("Matrix",
                MatrixConfigKeys.class, MatrixConfig.class, "matrix-token", "", MatrixConfigKeys::assemble);

        private Optional<MatrixConfig> assemble(ConfigContext context) {
            return context.validate("matrix-token", () -> matrixToken.map(token -> new MatrixConfig(token.text())));
        }
    }

    private static final class MatrixPlatform implements Platform<MatrixConfig> {
        @Override
        public String id() {
            return MATRIX;
        }

        @Override
        public ConfigSection<?, MatrixConfig> configSection() {
            return MatrixConfigKeys.SECTION;
        }

        @Override
        public PlatformAdapter createAdapter(MatrixConfig config, AdapterDependencies dependencies) {
            return new MatrixAdapter(dependencies.answerService());
        }

        @Override
        public List<CheckResult> check(MatrixConfig config) {
            return List.of(CheckResult.ok(MATRIX, "The token is " + config.token() + "."));
        }
    }

    /// Messages are plain strings, and it is always connected.
    private static final class MatrixAdapter implements PlatformAdapter {
        private final AnswerService service;
        private final List<Answer> posted = new ArrayList<>();

        private MatrixAdapter(AnswerService service) {
            this.service = service;
        }

        String receive(String line) {
            var request = new Request(CommandLine.parse(line), new Viewer(MATRIX + ":1", false),
                    Place.privateChat(MATRIX), PlatformContext.NONE, true);
            return service.answer(request).orElseThrow().answer().title();
        }

        @Override
        public String platform() {
            return MATRIX;
        }

        @Override
        public CompletableFuture<Void> start() {
            return new CompletableFuture<>();
        }

        @Override
        public Optional<String> currentProblem() {
            return Optional.empty();
        }

        @Override
        public void post(Place place, Answer answer) {
            posted.add(answer);
        }

        @Override
        public void close() {
            posted.clear();
        }
    }

    @TempDir
    private Path folder;

    private Installation installation(Map<String, String> environment) {
        return new Installation(folder, environment, List.of(new MatrixPlatform()));
    }

    @Test
    void is_wired_if_its_token_is_set() throws Exception {
        var installation = installation(Map.of("SEEDS", "seeds", "MATRIX_TOKEN", "abc"));
        try (var host = Host.create(installation.readConfig(), installation.platforms())) {
            assertThat(host.adapters()).singleElement().isInstanceOfSatisfying(MatrixAdapter.class,
                    adapter -> assertThat(adapter.receive("cast oh ji wang")).startsWith("Oh Ji-wang"));
        }
    }

    @Test
    void is_checked_by_the_doctor() throws Exception {
        var platform = new MatrixPlatform();
        assertThat(platform.checkAll(installation(Map.of("MATRIX_TOKEN", "abc")).readConfig()))
                .containsExactly(CheckResult.ok(MATRIX, "The token is abc."));
        assertThat(platform.checkAll(installation(Map.of()).readConfig()))
                .containsExactly(CheckResult.ok(MATRIX, "It is not served: MATRIX_TOKEN is not set."));
    }
}
