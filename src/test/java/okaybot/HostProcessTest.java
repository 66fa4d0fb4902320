package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import okaybot.testing.ChildJvm;
import okaybot.testing.LongTimeouts;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as a process that serves Discord.
class HostProcessTest {
    private static final int SIGTERM = 143;

    /// Of a machine so busy that Discord, which is this process, does not answer in time.
    private static final Pattern TROUBLE = Pattern
            .compile("\\S+ (WARN|INFO) {2}(IncidentLog|LostReplyLog)[^:\\n]*: (Resolved: )?Discord[^\\n]*"
                    + "(cannot be reached|not connected|requests fail|did not arrive in time|registered, retrying: TEMPORARY)"
                    + "[^\\n]*\\n");

    @TempDir
    private Path folder;

    private Process start(FakeDiscord discord, String token) throws IOException {
        var builder = new ProcessBuilder(ChildJvm.command(Main.class))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("SEEDS", Path.of("src/test/resources/small-seeds").toAbsolutePath().toString());
        builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("okaybot.db"));
        builder.environment().put("DISCORD_TOKEN", token);
        builder.environment().put("DISCORD_API_URL", discord.apiUrl());
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"), UTF_8) + Files.readString(folder.resolve("err"), UTF_8);
    }

    @Test
    void reads_its_content_on_sighup_and_finishes_running_requests_on_sigterm() throws Exception {
        try (var discord = FakeDiscord.start()) {
            var process = start(discord, FakeDiscord.TOKEN);
            try {
                await().until(() -> !discord.rest().registeredCommands().isEmpty());
                var interactions = new ArrayList<SentInteraction>();
                discord.user().runCommand("cast").awaitResponse();
                for (var i = 0; i < 40; i++) {
                    interactions.add(discord.user().withId(Integer.toString(7000 + i)).runCommand("cast"));
                }
                interactions.getFirst().awaitResponse();
                new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();
                await().until(() -> output().contains("Content: read again"));
                process.destroy();
                assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
                assertThat(process.exitValue()).isEqualTo(SIGTERM);
                assertThat(interactions).noneMatch(interaction -> interaction.responses().size() > 1);
                assertThat(Files.readString(folder.resolve("out"))).isEmpty();
                var err = Files.readString(folder.resolve("err"));
                assertThat(TROUBLE.matcher(err).replaceAll("")).matches("""
                        \\S+ INFO {2}Host: Okaybot \\S+ starts: The Lighthouse, 12 episodes, \\d+ statements; \
                        on discord; settings in SQLite; HTTP off
                        \\S+ INFO {2}ConnectionMonitor: Discord: ready
                        \\S+ INFO {2}ContentWatcher: Content: read again, nothing has changed
                        \\S+ INFO {2}Host: Okaybot is shutting down
                        """);
                // Interactions arrive in order, so those before the last answered one must have been answered.
                var last = interactions.stream().filter(interaction -> !interaction.responses().isEmpty())
                        .reduce((_, later) -> later)
                        .orElseThrow();
                assertThat(interactions.subList(0, interactions.indexOf(last)))
                        .allMatch(interaction -> interaction.responses().size() == 1);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void exits_with_a_message_if_discord_rejects_the_token() throws Exception {
        try (var discord = FakeDiscord.start()) {
            var process = start(discord, "wrong.token");
            assertThat(process.waitFor(LongTimeouts.TIMEOUT)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(output()).containsPattern("(?m)^Discord does not take the token\\.")
                    .doesNotContain("wrong.token");
            assertThat(TROUBLE.matcher(output()).replaceAll("")).hasLineCount(3);
        }
    }
}
