package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okaybot.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as somebody starts it: a process of its own, with its exit status and its streams.
class MainTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int SECONDS = 60;

    private record ProcessResult(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private ProcessResult run(String input, Map<String, String> environment, Path home, String... arguments)
            throws IOException, InterruptedException {
        var command = Stream.concat(
                Stream.of(JAVA, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-Dokaybot.home=" + home,
                        "-cp", System.getProperty("java.class.path"), "okaybot.Main"),
                Arrays.stream(arguments)).toList();
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet()
                .removeAll(Set.of("SEEDS", "DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "TELEGRAM_TOKEN",
                        "TELEGRAM_TOKEN_FILE"));
        builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("okaybot.db"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var stdin = process.outputWriter(UTF_8)) {
            stdin.write(input);
        }
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new ProcessResult(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessResult run(String... arguments) throws IOException, InterruptedException {
        return run("", Map.of(), Path.of(""), arguments);
    }

    @Test
    void answers_once_in_utf_8_whatever_the_locale() throws Exception {
        var ended = run("", Map.of("LC_ALL", "C"), Path.of(""), "chat", "/cast", "oh", "ji", "wang");
        assertThat(ended.out()).startsWith("Oh Ji-wang · 오지왕\nPlayed by  Kim Chang-wan · 김창완 ¹\n");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
    }

    @Test
    void chats_line_by_line_from_a_pipe() throws Exception {
        var ended = run("/nonsense\n\n/start\n", Map.of(), Path.of(""));
        assertThat(ended.out()).isEqualTo("""
                There is no command /nonsense
                /help lists what there is.

                [1] All commands

                Hello
                Ask me about It's Okay to Not Be Okay: who is in it, what happens, whether it
                goes on, what was said about it.

                What would spoil it stays covered, and every answer names its sources.

                [1] What it is about   [2] The cast   [3] A second season?   [4] All commands

                """);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
    }

    @Test
    void tells_what_sound_content_holds() throws Exception {
        var ended = run("check");
        assertThat(ended.out()).startsWith("seeds is in order.\nIt's Okay to Not Be Okay, 16 episodes\n")
                .containsPattern("(?m)^ +8 characters$");
        assertThat(ended.status()).isZero();
    }

    @Test
    void tells_all_that_is_wrong_with_broken_content() throws Exception {
        var ended = run("check", "src/test/resources/broken-seeds");
        GoldenFile.assertMatches("check-broken-seeds.txt", ended.err());
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void does_not_start_on_broken_content() throws Exception {
        var ended = run("/cast\n", Map.of("SEEDS", folder.resolve("nowhere").toString()), Path.of(""));
        assertThat(ended.err()).isEqualTo(folder.resolve("nowhere") + """
                : there is no such folder
                  name the folder that holds the content files
                1 problem; nothing was loaded.
                """);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void reads_where_its_content_is() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/okaybot.yaml"),
                "seeds: " + Path.of("seeds").toAbsolutePath() + "\n");
        assertThat(run("", Map.of(), folder, "check").status()).isZero();
    }

    @Test
    void needs_no_configuration() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/okaybot.yaml"), "# seeds: elsewhere\n\n");
        var ended = run("", Map.of("SEEDS", Path.of("seeds").toAbsolutePath().toString()), folder, "check");
        assertThat(ended.status()).isZero();
    }

    @Test
    void refuses_a_configuration_with_a_fault() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/okaybot.yaml"), "seedz: seeds\n");
        var ended = run("", Map.of(), folder, "chat", "/cast");
        assertThat(ended.err()).isEqualTo(folder.resolve("config/okaybot.yaml") + """
                :1:1: unknown key `seedz`
                  1 | seedz: seeds
                    | ^^^^^ did you mean `seeds`?
                1 problem; nothing was loaded.
                """);
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void keeps_what_admins_and_viewers_set_from_run_to_run() throws Exception {
        run("/settings spoilers ceiling finished in server\n/progress 5\n", Map.of(), Path.of(""), "--as", "admin",
                "--place",
                "home/general");
        var later = run("/plot ending\n/progress\n", Map.of(), Path.of(""), "--as=member", "--place=home/other");
        assertThat(later.out()).contains("goes to prison").contains("I do not know how far you have watched")
                .contains("(Only you see this.)");
        assertThat(run("", Map.of(), Path.of(""), "--as=admin", "--place=home/other", "chat",
                "/progress").out()).contains("up to episode 5");
        assertThat(later.err()).isEmpty();
    }

    @Test
    void says_in_a_sentence_what_is_wrong_with_the_database() throws Exception {
        var ended = run("", Map.of("DATABASE_URL", "jdbc:oracle:nowhere"), Path.of(""), "chat", "/cast");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).doesNotContain("Exception");
        Files.writeString(folder.resolve("okaybot.db"), "no database at all, just text that somebody put here");
        assertThat(run("chat", "/cast").err()).hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void refuses_a_place_that_cannot_be() throws Exception {
        var ended = run("--place", "a//b");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("a place is SERVER, SERVER/CHANNEL or SERVER/CHANNEL/THREAD");
    }

    @Test
    void tells_its_version_and_how_to_use_it() throws Exception {
        assertThat(run("--version")).isEqualTo(new ProcessResult(0, "Okaybot 0.1.0\n", ""));
        assertThat(run("--help").out()).startsWith("Usage: okaybot");
        var wrong = run("--nonsense");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("Unknown option: '--nonsense'");
    }

    @Test
    void a_token_in_the_wrong_place_is_not_shown() throws Exception {
        var token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/okaybot.yaml"),
                "discord-tokn: " + token + "\nhttp-port: " + token + "\n");
        var ended = run("", Map.of("LOG_FORMAT", token), folder, "config");
        assertThat(ended.err()).contains("did you mean `discord-token`?").doesNotContain(token);
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void shows_what_is_set_and_where() throws Exception {
        var ended = run("", Map.of("TELEGRAM_TOKEN", "123:abc", "HTTP_PORT", "8080"), Path.of(""), "config");
        assertThat(ended.out()).containsPattern("(?m)^http-port +8080 +HTTP_PORT$")
                .containsPattern("(?m)^telegram-token +\\*\\*\\* +TELEGRAM_TOKEN$")
                .containsPattern("(?m)^discord-token +- +not set$")
                .containsPattern("(?m)^seeds +seeds +default$");
        assertThat(ended.status()).isZero();
    }

    @Test
    void tells_that_no_bot_runs() throws Exception {
        var without = run("health");
        assertThat(without.err()).isEqualTo(
                "The bot tells of its health over HTTP: set HTTP_PORT, here and where it runs.\n");
        assertThat(without.status()).isEqualTo(1);
    }

    @Test
    void backs_up_what_is_set_and_puts_it_back() throws Exception {
        var copy = folder.resolve("copy.db").toString();
        run("/progress 5\n", Map.of(), Path.of(""));
        assertThat(run("backup", copy).out()).isEqualTo("All that is set is copied to " + copy + ".\n");
        assertThat(run("restore", copy).out()).startsWith("What is set is now what stands in " + copy + ".");
        var again = run("backup", copy);
        assertThat(again.err()).isEqualTo(copy + " already exists; choose another file.\n");
        assertThat(again.status()).isEqualTo(1);
    }
}
