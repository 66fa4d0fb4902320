package okaybot.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSecretsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jdbc:postgresql://db/okaybot?user=ada&password=pass&word | jdbc:postgresql://db/okaybot?user=ada&password=***
            jdbc:postgresql://db/okaybot?password=a"b'c d&user=ada | jdbc:postgresql://db/okaybot?password=***
            jdbc:postgresql://db/okaybot?user=ada@home&PASSWORD=a%26b | jdbc:postgresql://db/okaybot?user=ada@home&PASSWORD=***
            jdbc:postgresql://db:5432/okaybot?sslpassword=x&password=y | jdbc:postgresql://db:5432/okaybot?sslpassword=***
            jdbc:postgresql://ada:p/w@x"y z@db:5432/okaybot | jdbc:postgresql://ada:***@db:5432/okaybot
            jdbc:postgresql://ada:12345@db/okaybot | jdbc:postgresql://ada:***@db/okaybot
            jdbc:postgresql://ada:what?ever@db/okaybot | jdbc:postgresql://ada:***@db/okaybot
            https://bot.example.org/telegram?secret=a&b | https://bot.example.org/telegram?secret=***
            jdbc:sqlite:okaybot.db?cipher=aes256&key=a'b&c | jdbc:sqlite:okaybot.db?cipher=aes256&key=***
            """)
    void masks_all_of_a_secret(String url, String masked) {
        assertThat(UrlSecrets.mask(url)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db:5432/okaybot?user=ada@home&sslmode=require",
        "jdbc:sqlite:data/okaybot.db",
        "jdbc:postgresql://a:5432,b:5432/okaybot", "http://127.0.0.1:8081/", "seeds", "127.0.0.1"})
    void leaves_other_values_unchanged(String url) {
        assertThat(UrlSecrets.mask(url)).isEqualTo(url);
        assertThat(UrlSecrets.in(url)).isEmpty();
    }

    @Test
    void lists_a_secret_in_all_its_forms() {
        assertThat(UrlSecrets.in("jdbc:postgresql://db/okaybot?user=ada&password=a%26b&c")).containsExactly(
                "password=a%26b&c", "password=a&b&c", "a%26b&c", "a&b&c", "a%26b", "a&b");
    }
}
