package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okaybot.testing.ChildJvm;
import okaybot.testing.GoldenFile;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process, with its exit status and output.
@Order(1)
class MainTest {
    /// Checked in no time, unlike the seeds with all their questions.
    private static final Path SMALL_SEEDS = Path.of("src/test/resources/small-seeds").toAbsolutePath();

    private record ProcessResult(int status, String out, String err) {}

    @TempDir
    private Path folder;
    private String language = "";

    private ProcessResult run(String input, Map<String, String> environment, Path home, String... arguments)
            throws IOException, InterruptedException {
        var command = ChildJvm.command(Main.class, "-Dokaybot.home=" + home,
                "-Dokaybot.locale=" + language);
        command.addAll(List.of(arguments));
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
        assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
        return new ProcessResult(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private ProcessResult run(String... arguments) throws IOException, InterruptedException {
        return run("", Map.of(), Path.of(""), arguments);
    }

    private void writeConfiguration(String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("config")).resolve("okaybot.yaml"), text);
    }

    @Test
    void answers_in_utf_8_in_any_locale_and_in_the_language_that_the_script_tells() throws Exception {
        language = "ko_KR.UTF-8";
        var result = run("", Map.of("LC_ALL", "C"), Path.of(""), "chat", "/cast", "oh", "ji", "wang");
        assertThat(result.out()).startsWith("오지왕 · Oh Ji-wang\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void chats_line_by_line_from_a_pipe() throws Exception {
        var result = run("/nonsense\n\n/start\n", Map.of(), Path.of(""));
        assertThat(result.out()).isEqualTo("""
                There is no command /nonsense
                /help lists what there is.

                [1] All commands

                Hello
                Ask me about It's Okay to Not Be Okay: who is in it, what happens, whether it
                goes on, what was said about it.

                What would spoil it stays covered, and every answer names its sources.

                [1] What it is about   [2] The cast   [3] A second season?   [4] All commands

                """);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void check_shows_a_summary_of_valid_content() throws Exception {
        Files.copy(SMALL_SEEDS.resolve("show.yaml"),
                Files.createDirectory(folder.resolve("seeds")).resolve("show.yaml"));
        var result = run("", Map.of(), folder, "check");
        assertThat(result.out())
                .startsWith(folder.resolve("seeds") + " is in order.\nThe Lighthouse, 12 episodes\n")
                .containsPattern("(?m)^ +1 sources$");
        assertThat(result.status()).isZero();
    }

    @Test
    void check_warns_of_names_that_are_open_too_early() throws Exception {
        Files.writeString(folder.resolve("show.yaml"), """
                show: {title: The Lighthouse, episodes: 12}
                sources: [{id: weekly, name: The Weekly, about: A paper.}]
                characters: [{id: twin, name: Seo Bora, after: 8}]
                plot: {premise: [{text: Bora keeps the lamp., sources: [weekly]}]}
                second-season: {status: [{text: None., sources: [weekly], after: 3}]}
                """);
        var result = run("check", folder.toString());
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("2 statements: no spoilers 50 %, after episode 3 50 %\n").endsWith("""

                warning: show.yaml:4:25: this names “Seo Bora”, which is a spoiler until episode 8 is over
                  4 | plot: {premise: [{text: Bora keeps the lamp., sources: [weekly]}]}
                    |                         ^^^^^^^^^^^^^^^^^^^^ leave the name out, or cover this as long
                """);
    }

    @Test
    void check_shows_which_articles_are_left_out() throws Exception {
        Files.copy(SMALL_SEEDS.resolve("show.yaml"), folder.resolve("show.yaml"));
        Files.createDirectory(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/good.txt"), "date 2023-06-26\nThe lamp was real.");
        Files.writeString(folder.resolve("articles/bad.txt"), "date 2023-26-06\nThe lamp was real.");
        var result = run("check", folder.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("    1 articles, which nobody has checked");
        assertThat(result.err()).isEqualTo("""

                articles/bad.txt:1:1: `2023-26-06` is not a date
                  write it as 2023-06-26
                1 problem; it is left out, everything else is used.
                """);
    }

    @Test
    void check_shows_all_problems_of_broken_content() throws Exception {
        var result = run("check", "src/test/resources/broken-seeds");
        GoldenFile.assertMatches("check-broken-seeds.txt", result.err());
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void does_not_start_on_broken_content() throws Exception {
        var result = run("/cast\n", Map.of("SEEDS", folder.resolve("nowhere").toString()), Path.of(""));
        assertThat(result.err()).isEqualTo(folder.resolve("nowhere") + """
                : there is no such folder
                  name the folder that holds the content files
                1 problem; nothing was loaded.
                """);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void reads_the_content_folder_from_the_configuration() throws Exception {
        writeConfiguration("seeds: " + SMALL_SEEDS + "\n");
        var result = run("", Map.of(), folder, "check");
        assertThat(result.out()).startsWith(SMALL_SEEDS + " is in order.\nThe Lighthouse, 12 episodes\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void starts_with_an_empty_configuration() throws Exception {
        writeConfiguration("# seeds: elsewhere\n\n");
        var result = run("", Map.of("SEEDS", SMALL_SEEDS.toString()), folder, "check");
        assertThat(result.out()).contains("The Lighthouse, 12 episodes\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void does_not_start_on_an_invalid_configuration() throws Exception {
        writeConfiguration("seedz: seeds\n");
        var result = run("", Map.of(), folder, "chat", "/cast");
        assertThat(result.err()).isEqualTo(folder.resolve("config/okaybot.yaml") + """
                :1:1: unknown key `seedz`
                  1 | seedz: seeds
                    | ^^^^^ did you mean `seeds`?
                1 problem; nothing was loaded.
                """);
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void keeps_settings_between_runs() throws Exception {
        var smallShow = Map.of("SEEDS", SMALL_SEEDS.toString());
        run("/settings spoilers ceiling finished in server\n/progress 5\n", smallShow, Path.of(""), "--as", "admin",
                "--place",
                "home/general");
        var later = run("/plot ending\n/progress\n", Map.of(), Path.of(""), "--as=member", "--place=home/other");
        assertThat(later.out()).contains("goes to prison").contains("I do not know how far you have watched")
                .contains("(Only you can see this.)");
        assertThat(run("", smallShow, Path.of(""), "--as=admin", "--place=home/other", "chat",
                "/progress").out()).contains("up to episode 5");
        assertThat(later.err()).isEmpty();
    }

    @Test
    void reports_database_problems_in_a_sentence() throws Exception {
        var result = run("", Map.of("DATABASE_URL", "jdbc:oracle:nowhere", "SEEDS", SMALL_SEEDS.toString()),
                Path.of(""), "chat", "/cast");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).doesNotContain("Exception");
        Files.writeString(folder.resolve("okaybot.db"), "no database at all, just text that somebody put here");
        assertThat(run("", Map.of("SEEDS", SMALL_SEEDS.toString()), Path.of(""), "chat", "/cast").err()).hasLineCount(1)
                .doesNotContain("Exception");
    }

    @Test
    void rejects_an_invalid_place() throws Exception {
        var result = run("--place", "a//b");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("a place is SERVER, SERVER/CHANNEL or SERVER/CHANNEL/THREAD");
    }

    @Test
    void shows_version_and_usage() throws Exception {
        assertThat(run("--version")).isEqualTo(new ProcessResult(0, "Okaybot 0.1.0\n", ""));
        assertThat(run("--help").out()).startsWith("Usage: okaybot");
        var wrong = run("--nonsense");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("Unknown option: '--nonsense'");
    }

    @Test
    void masks_a_token_in_the_wrong_place() throws Exception {
        var token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
        writeConfiguration("discord-tokn: " + token + "\nhttp-port: " + token + "\n");
        var result = run("", Map.of("LOG_FORMAT", token), folder, "config");
        assertThat(result.err()).contains("did you mean `discord-token`?").doesNotContain(token);
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void config_shows_values_and_their_origin() throws Exception {
        var result = run("", Map.of("TELEGRAM_TOKEN", "123:abc", "HTTP_PORT", "8080"), Path.of(""), "config");
        assertThat(result.out()).containsPattern("(?m)^http-port +8080 +HTTP_PORT$")
                .containsPattern("(?m)^telegram-token +\\*\\*\\* +TELEGRAM_TOKEN$")
                .containsPattern("(?m)^discord-token +- +not set$")
                .containsPattern("(?m)^seeds +seeds +default$");
        assertThat(result.status()).isZero();
    }

    @Test
    void health_reports_that_no_bot_runs() throws Exception {
        var result = run("health");
        assertThat(result.err()).isEqualTo(
                "The bot reports its health over HTTP: set HTTP_PORT, here and where it runs.\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void backs_up_and_restores_settings() throws Exception {
        var copy = folder.resolve("copy.db").toString();
        run("/progress 5\n", Map.of("SEEDS", SMALL_SEEDS.toString()), Path.of(""));
        assertThat(run("backup", copy).out()).isEqualTo("All settings are backed up in " + copy + ".\n");
        assertThat(run("restore", copy).out()).startsWith("Restored the settings from " + copy + ".");
        var again = run("backup", copy);
        assertThat(again.err()).isEqualTo(copy + " already exists; choose another file.\n");
        assertThat(again.status()).isEqualTo(1);
    }
}
