package okaybot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.problem.InvalidInputException;
import okaybot.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    private Path home;

    private Optional<DiscordConfig> discord(Map<String, String> environment) throws Exception {
        return Config.read(home, environment).discord();
    }

    private void file(String yaml) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/okaybot.yaml"), yaml);
    }

    @Test
    void discord_is_served_where_a_token_is_set() throws Exception {
        assertThat(discord(Map.of())).isEmpty();
        assertThat(discord(Map.of("DISCORD_TOKEN", " "))).isEmpty();
        assertThat(discord(Map.of("DISCORD_TOKEN", "abc\n")))
                .contains(new DiscordConfig("abc", DiscordConfig.DEFAULT_API_URL, Optional.empty()));
    }

    @Test
    void a_secret_can_be_mounted_as_a_file() throws Exception {
        var secret = Files.writeString(home.resolve("secret"), "abc\n");
        assertThat(discord(Map.of("DISCORD_TOKEN_FILE", secret.toString())).orElseThrow().token()).isEqualTo("abc");
    }

    @Test
    void a_secret_that_cannot_be_read_is_told_of() throws Exception {
        var nowhere = home.resolve("nowhere").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", nowhere)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("DISCORD_TOKEN_FILE: the file " + nowhere + " cannot be read");
        var empty = Files.writeString(home.resolve("empty"), "\n").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", empty))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void the_environment_goes_before_the_file() throws Exception {
        file("""
                discord-token: from-the-file
                discord-api-url: http://localhost/api/v10/
                discord-shards-total: 4
                discord-shards: 0-1
                """);
        assertThat(discord(Map.of())).contains(
                new DiscordConfig("from-the-file", "http://localhost/api/v10/", Optional.of(new ShardRange(4, 0, 1))));
        assertThat(discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", "http://proxy", "DISCORD_SHARDS_TOTAL", "8",
                "DISCORD_SHARDS", "7")))
                .contains(new DiscordConfig("x", "http://proxy/", Optional.of(new ShardRange(8, 7, 7))));
    }

    @Test
    void what_cannot_be_right_is_told_without_the_token() {
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "se cret"))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("characters in it that no token has")
                .hasMessageNotContaining("se cret");
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", "discord.com")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("DISCORD_API_URL: `discord.com` is not the address of a server");
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_SHARDS", "0-3")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a range of shards needs the total number of shards too");
    }

    @Test
    void everything_that_is_wrong_is_told_in_one_run() throws Exception {
        file("""
                htp-port: 80
                telegram-webhook-url: https://bot.example.org/telegram
                discord-shards: 0-3
                log-format: xml
                """);
        var environment = Map.of("HTTP_HOST", "no.such.host.invalid", "HTTP_PORT", "65536", "DISCORD_TOKEN", "same",
                "TELEGRAM_TOKEN", "same", "TELEGRAM_API_URL", "nowhere");
        GoldenFile.assertMatches("config-problems.txt", problems(environment).replace(home.toString(), "HOME"));
    }

    private String problems(Map<String, String> environment) throws Exception {
        try {
            return Config.read(home, environment).toString();
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void tells_what_holds_and_where_it_is_set_without_secrets() throws Exception {
        file("""
                database-url: jdbc:postgresql://db/okaybot?user=bot&password=hush
                http-port: 8080
                """);
        var secret = Files.writeString(home.resolve("secret"), "123:abc");
        var entries = Config.read(home, Map.of("TELEGRAM_TOKEN_FILE", secret.toString(), "HTTP_PORT", "0"))
                .effectiveValues();
        assertThat(entries).contains(new EffectiveValue("telegram-token", Optional.of("***"), "TELEGRAM_TOKEN_FILE"),
                new EffectiveValue("http-port", Optional.of("0"), "HTTP_PORT"),
                new EffectiveValue("database-url", Optional.of("jdbc:postgresql://db/okaybot?user=bot&password=***"),
                        home.resolve("config/okaybot.yaml").toString()),
                new EffectiveValue("seeds", Optional.of(home.resolve("seeds").toString()), "default"),
                new EffectiveValue("discord-token", Optional.empty(), "not set"));
        assertThat(entries).hasSameSizeAs(ConfigKey.ALL).noneMatch(entry -> entry.toString().contains("123:abc"));
    }

    @Test
    void the_documented_file_has_every_key_with_its_default() throws Exception {
        var documented = Files.readString(Path.of("config/okaybot.yaml"));
        assertThat(ConfigKey.ALL).allSatisfy(
                key -> assertThat(documented).containsPattern("(?m)^# " + key.name() + ": "));
        assertThat(ConfigSchema.DEFAULTS.lines())
                .allSatisfy(line -> assertThat(documented).contains("\n# " + line + "\n"));
    }
}
