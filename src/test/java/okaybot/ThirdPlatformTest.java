package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okaybot.cli.Installation;
import okaybot.platform.CheckResult;
import okaybot.platform.toy.ToyPlatform;
import okaybot.platform.toy.ToyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another platform needs only its own package and an entry in the list of platforms.
class ThirdPlatformTest {
    private final ToyServer server = new ToyServer();
    private final ToyPlatform platform = new ToyPlatform(server);

    @TempDir
    private Path folder;

    private Installation installation(Map<String, String> environment) {
        return new Installation(folder, environment, List.of(platform));
    }

    @Test
    void is_wired_if_its_token_is_set() throws Exception {
        var installation = installation(Map.of("SEEDS", "seeds", "TOY_TOKEN", "abc"));
        try (var host = Host.create(installation.readConfig(), installation.platforms())) {
            assertThat(host.adapters()).singleElement().satisfies(adapter -> {
                assertThat(adapter.platform()).isEqualTo("toy");
                assertThat(adapter.start()).isNotDone();
            });
            server.say("ann", "kitchen", "cast oh ji wang");
            assertThat(server.sent().getFirst()).startsWith("kitchen: Oh Ji-wang");
        }
    }

    @Test
    void is_checked_by_the_doctor() throws Exception {
        assertThat(platform.checkAll(installation(Map.of("TOY_TOKEN", "abc")).readConfig()))
                .containsExactly(CheckResult.ok("toy", "It greets with: Hello!"));
        assertThat(platform.checkAll(installation(Map.of()).readConfig()))
                .containsExactly(CheckResult.ok("toy", "It is not served: TOY_TOKEN is not set."));
    }
}
