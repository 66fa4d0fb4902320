package okaybot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okaybot.log.SecretMasker;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.discord.DiscordPlatform;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.platform.telegram.TelegramPlatform;
import okaybot.problem.InvalidInputException;
import okaybot.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The configuration with the keys of all platforms.
class ConfigTest {
    private static final DiscordPlatform DISCORD = new DiscordPlatform();
    private static final List<ConfigSection<?, ?>> SECTIONS = List.of(DISCORD.configSection(),
            new TelegramPlatform().configSection());
    private static final ConfigSchema SCHEMA = new ConfigSchema(SECTIONS);

    @TempDir
    private Path home;

    private Config read(Map<String, String> environment) throws Exception {
        return ConfigReader.read(home, environment, SECTIONS);
    }

    private Optional<DiscordConfig> discord(Map<String, String> environment) throws Exception {
        return read(environment).platform(DISCORD.configSection());
    }

    private void file(String yaml) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/okaybot.yaml"), yaml);
    }

    @Test
    void a_token_switches_discord_on() throws Exception {
        assertThat(discord(Map.of())).isEmpty();
        assertThat(discord(Map.of("DISCORD_TOKEN", " "))).isEmpty();
        assertThat(discord(Map.of("DISCORD_TOKEN", "abc\n")))
                .contains(new DiscordConfig("abc", DiscordConfig.DEFAULT_API_URL, Optional.empty()));
    }

    @Test
    void a_secret_can_be_read_from_a_file() throws Exception {
        var secret = Files.writeString(home.resolve("secret"), "abc\n");
        assertThat(discord(Map.of("DISCORD_TOKEN_FILE", secret.toString())).orElseThrow().token()).isEqualTo("abc");
    }

    @Test
    void a_secret_file_that_cannot_be_read_is_reported() throws Exception {
        var nowhere = home.resolve("nowhere").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", nowhere)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("DISCORD_TOKEN_FILE: the file " + nowhere + " cannot be read");
        var empty = Files.writeString(home.resolve("empty"), "\n").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", empty))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void environment_variables_override_the_file() throws Exception {
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
    void invalid_values_are_reported_without_the_token() {
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "se cret"))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("characters in it that no token has")
                .hasMessageNotContaining("se cret");
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", "discord.com")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("DISCORD_API_URL: `discord.com` is not the address of a server");
        for (var url : List.of("http://user:pass@proxy/", "http://proxy/api?key=1", "http://proxy/#api")) {
            assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", url)))
                    .isInstanceOf(InvalidInputException.class).hasMessageNotContaining("pass@")
                    .hasMessageStartingWith(
                            "DISCORD_API_URL: `http://proxy/...` may have a path, but no user, no `?` and no `#`");
        }
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_SHARDS", "0-3")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a range of shards needs the total number of shards too");
    }

    @Test
    void a_data_folder_with_a_question_mark_needs_another_database() throws Exception {
        assertThatThrownBy(() -> discord(Map.of("DATA", "what?"))).isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("DATA: the path of an SQLite database cannot contain a question mark");
        assertThat(discord(Map.of("DATA", "what?", "DATABASE_URL", "jdbc:postgresql://localhost/okaybot"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TELEGRAM_MESSAGES_PER_SECOND, 0, 1000", "TELEGRAM_MESSAGES_PER_SECOND, 1001, 1000",
        "TELEGRAM_CHAT_MESSAGES_PER_SECOND, -1, 1000", "TELEGRAM_GROUP_MESSAGES_PER_MINUTE, 60001, 60000"})
    void telegrams_pace_has_bounds(String variable, String value, int max) {
        assertThatThrownBy(() -> read(Map.of("TELEGRAM_TOKEN", "1:x", variable, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("%s: %s is not between 1 and %,d", variable, value, max);
    }

    @Test
    void all_problems_are_reported_in_one_run() throws Exception {
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
            return read(environment).toString();
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void shows_each_value_and_its_origin_without_secrets() throws Exception {
        file("""
                database-url: jdbc:postgresql://db/okaybot?user=bot&password=hush
                http-port: 8080
                """);
        var secret = Files.writeString(home.resolve("secret"), "123:abc");
        var entries = read(Map.of("TELEGRAM_TOKEN_FILE", secret.toString(), "HTTP_PORT", "0"))
                .effectiveValues();
        assertThat(entries).contains(new EffectiveValue("telegram-token", Optional.of("***"), "TELEGRAM_TOKEN_FILE"),
                new EffectiveValue("http-port", Optional.of("0"), "HTTP_PORT"),
                new EffectiveValue("database-url", Optional.of("jdbc:postgresql://db/okaybot?user=bot&password=***"),
                        home.resolve("config/okaybot.yaml").toString()),
                new EffectiveValue("seeds", Optional.of(home.resolve("seeds").toString()), "default"),
                new EffectiveValue("discord-token", Optional.empty(), "not set"));
        assertThat(entries).hasSameSizeAs(SCHEMA.keys()).noneMatch(entry -> entry.toString().contains("123:abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush&hidden", "hu\"sh'hidden", "hush hidden=x", "hu%26sh%22hidden", "hush@hidden/hidden"})
    void shows_nothing_of_a_password_in_a_url(String password) throws Exception {
        var url = "jdbc:postgresql://db/okaybot?user=bot&password=" + password;
        file("database-url: '" + url.replace("'", "''") + "'\n");
        for (var config : List.of(read(Map.of()), read(Map.of("DATABASE_URL", url)))) {
            assertThat(config.effectiveValues()).extracting(EffectiveValue::value)
                    .contains(Optional.of("jdbc:postgresql://db/okaybot?user=bot&password=***"));
            var masker = new SecretMasker(config.secrets().stream().map(Secret::text).toList());
            assertThat(masker.mask("Cannot open \"" + url + "\" now")).doesNotContain("hu", "hidden").contains("now");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord-token: 'hush", "telegram-token: [hush]", "\"discord-token\": {hush: hidden}",
        "database-url: jdbc:postgresql://db?password=hush: hidden", "discord-tokn = hush hidden",
        "discord-token: hu\tsh"})
    void a_line_that_cannot_be_read_is_shown_without_its_secret(String line) throws Exception {
        file("seeds: seeds\n" + line + "\n");
        assertThat(problems(Map.of())).contains("config/okaybot.yaml:").doesNotContain("hu", "hidden", "sh]");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_passed_over() throws Exception {
        Files.createSymbolicLink(home.resolve("config"), Path.of("config"));
        assertThat(problems(Map.of())).startsWith(home.resolve("config/okaybot.yaml") + ": this file cannot be read: ");
        Files.delete(home.resolve("config"));
        Files.createSymbolicLink(home.resolve("config"), Path.of("nowhere"));
        assertThat(problems(Map.of())).startsWith(
                home.resolve("config/okaybot.yaml") + ": this file cannot be read: it is a link that leads nowhere");
        Files.delete(home.resolve("config"));
        Files.createDirectories(home.resolve("config/okaybot.yaml"));
        assertThat(problems(Map.of()))
                .startsWith(home.resolve("config/okaybot.yaml") + ": this file cannot be read: it is not a file");
    }

    @Test
    void a_folder_that_may_not_be_entered_is_not_passed_over() throws Exception {
        file("http-port: 8080\n");
        Files.setPosixFilePermissions(home.resolve("config"), Set.of());
        try {
            assumeThat(Files.isReadable(home.resolve("config"))).as("root may enter").isFalse();
            assertThat(problems(Map.of())).startsWith(
                    home.resolve("config/okaybot.yaml") + ": this file cannot be read: permission denied");
        } finally {
            Files.setPosixFilePermissions(home.resolve("config"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void files_that_are_too_large_or_not_text_are_reported() throws Exception {
        file("# " + "x".repeat(600_000) + "\nhttp-port: 80\n");
        assertThat(problems(Map.of())).contains("this file cannot be read: it is larger than 512 KiB");
        Files.write(home.resolve("config/okaybot.yaml"), new byte[]{'a', ':', ' ', (byte) 0xFF, '\n'});
        assertThat(problems(Map.of())).contains("config/okaybot.yaml:1:4: ");
        Files.delete(home.resolve("config/okaybot.yaml"));
        assertThat(problems(Map.of("DISCORD_TOKEN_FILE", "/dev/zero")))
                .contains("the file /dev/zero cannot be read: it is larger than 8 KiB");
    }

    @Test
    void the_documented_file_contains_every_key_with_its_default() throws Exception {
        var documented = Files.readString(Path.of("config/okaybot.yaml"));
        assertThat(SCHEMA.keys()).isNotEmpty().allSatisfy(
                key -> assertThat(documented).containsPattern("(?m)^# " + key.name() + ": "));
        assertThat(SCHEMA.defaults().lines()).isNotEmpty()
                .allSatisfy(line -> assertThat(documented).contains("\n# " + line + "\n"));
    }

    @Test
    void secrets_are_collected_for_the_log_but_not_printed() throws Exception {
        var config = read(Map.of("DISCORD_TOKEN", "discord-secret", "TELEGRAM_TOKEN", "telegram-secret",
                "TELEGRAM_WEBHOOK_URL", "https://bot.example.org/", "HTTP_PORT", "0"));
        assertThat(config.secrets()).extracting(Secret::text).contains("discord-secret", "telegram-secret")
                .anyMatch(text -> text.matches("[0-9a-f]{64}"));
        assertThat(config.toString()).doesNotContain("discord-secret", "telegram-secret");
    }

    @Test
    void secrets_in_problems_are_masked() {
        assertThatThrownBy(() -> read(Map.of("TELEGRAM_TOKEN", "telegram-secret", "TELEGRAM_WEBHOOK_URL",
                "http://bot.example.org/telegram-secret", "HTTP_PORT", "0")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("http://bot.example.org/***").hasMessageNotContaining("telegram-secret");
    }
}
