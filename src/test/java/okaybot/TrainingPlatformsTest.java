package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okaybot.testing.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The platforms with which `src/okaybot` trains the JVM's cache of classes for a server.
class TrainingPlatformsTest {
    @TempDir
    private Path folder;

    @Test
    void the_bot_answers_on_both_platforms_and_ends() throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Danswers=10", Path.of("src/training/TrainingPlatforms.java").toString()));
        command.addAll(ChildJvm.command(Main.class, "-Dokaybot.home=" + folder));
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SEEDS", Path.of("src/test/resources/small-seeds").toAbsolutePath().toString());
        var training = builder.start();
        assertThat(training.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(training.exitValue()).as(Files.readString(log)).isZero();
        assertThat(log).content().contains("Telegram: ready as @OkayBot", "Discord: ready", "Okaybot is shutting down");
    }
}
