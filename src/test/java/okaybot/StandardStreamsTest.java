package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okaybot.testing.ChildJvm;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a process whose standard streams are closed or full, and which may open few files.
@EnabledOnOs(OS.LINUX)
@Order(3)
class StandardStreamsTest {
    @TempDir
    private Path folder;

    private record ProcessResult(int status, String out, String err) {}

    /// Runs the program in a shell.
    ///
    /// @param script uses the program as `"$@"`
    private ProcessResult run(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(ChildJvm.command(Main.class));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("SEEDS", "src/test/resources/small-seeds");
        builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("okaybot.db"));
        var process = builder.start();
        process.outputWriter(UTF_8).close();
        assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
        return new ProcessResult(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check src/test/resources/small-seeds", "config", "--help", "--version", "chat /cast"})
    void says_that_its_output_could_not_be_written(String line) throws Exception {
        var result = run("\"$@\" >/dev/full", line.split(" "));
        assertThat(result.err()).isEqualTo("Standard output could not be written: No space left on device\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void says_that_the_output_of_a_chat_could_not_be_written() throws Exception {
        var result = run("echo /cast | \"$@\" >/dev/full");
        assertThat(result.err()).isEqualTo("Standard output could not be written: No space left on device\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void says_that_its_output_is_closed() throws Exception {
        var result = run("\"$@\" >&-", "check", "src/test/resources/small-seeds");
        assertThat(result.err()).isEqualTo("Standard output could not be written: Bad file descriptor\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void reads_nothing_from_a_closed_input() throws Exception {
        assertThat(run("\"$@\" <&-")).isEqualTo(new ProcessResult(0, "", ""));
    }

    @Test
    void does_not_start_if_it_may_open_too_few_files() throws Exception {
        var result = run("ulimit -n 64; \"$@\"", "chat", "/cast");
        assertThat(result.err()).isEqualTo("Okaybot may have only 64 files and connections open."
                + " Raise the limit to 1024, such as by `ulimit -n 1024`.\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }
}
