package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.Login;
import okaybot.platform.discord.Shards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    private Path home;

    private Optional<Login> discord(Map<String, String> environment) throws Exception {
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
                .contains(new Login("abc", Login.DISCORD, Optional.empty()));
    }

    @Test
    void a_secret_can_be_mounted_as_a_file() throws Exception {
        var secret = Files.writeString(home.resolve("secret"), "abc\n");
        assertThat(discord(Map.of("DISCORD_TOKEN_FILE", secret.toString())).orElseThrow().token()).isEqualTo("abc");
    }

    @Test
    void a_secret_that_cannot_be_read_is_told_of() throws Exception {
        var nowhere = home.resolve("nowhere").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", nowhere))).isInstanceOf(Unusable.class)
                .hasMessageStartingWith("DISCORD_TOKEN_FILE: the file " + nowhere + " cannot be read");
        var empty = Files.writeString(home.resolve("empty"), "\n").toString();
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN_FILE", empty))).isInstanceOf(Unusable.class)
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
                new Login("from-the-file", "http://localhost/api/v10/", Optional.of(new Shards(4, 0, 1))));
        assertThat(discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", "http://proxy/", "DISCORD_SHARDS_TOTAL", "8",
                "DISCORD_SHARDS", "7"))).contains(new Login("x", "http://proxy/", Optional.of(new Shards(8, 7, 7))));
    }

    @Test
    void what_cannot_be_right_is_told_without_the_token() {
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "se cret"))).isInstanceOf(Unusable.class)
                .hasMessageContaining("characters in it that no token has")
                .hasMessageNotContaining("se cret");
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_API_URL", "discord.com")))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("the address of the API is written like");
        assertThatThrownBy(() -> discord(Map.of("DISCORD_TOKEN", "x", "DISCORD_SHARDS", "0-3")))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("a range of shards needs the total number of shards too");
    }
}
