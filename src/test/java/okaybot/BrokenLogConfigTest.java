package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import okaybot.testing.ChildJvm;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bot as a process whose `config/logback.xml` cannot be used.
class BrokenLogConfigTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"<configuration><appender", "<configuration/>", "",
        "<configuration><appender name=\"a\" class=\"nowhere.A\"/><root><appender-ref ref=\"a\"/></root></configuration>"})
    void the_built_in_log_configuration_is_used_instead(String xml) throws Exception {
        Files.createDirectory(home.resolve("config"));
        var file = Files.writeString(home.resolve("config/logback.xml"), xml);
        var builder = new ProcessBuilder(ChildJvm.command(Main.class, "-Dokaybot.home=" + home))
                .redirectErrorStream(true);
        builder.environment().put("SEEDS", Path.of("src/test/resources/small-seeds").toAbsolutePath().toString());
        builder.environment().put("DISCORD_TOKEN", "nobody");
        builder.environment().put("DISCORD_API_URL", "http://127.0.0.1:9/");
        var process = builder.start();
        try (var lines = process.inputReader().lines()) {
            var log = lines.takeWhile(line -> !line.contains(" starts: ")).toList();
            assertThat(log).last().isEqualTo(
                    "The log configuration cannot be used, so the built-in one applies instead of " + file);
            assertThat(log).noneMatch(line -> line.startsWith("\tat "));
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
    }
}
