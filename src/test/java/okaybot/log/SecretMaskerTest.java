package okaybot.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Bot MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs | Bot ***
            Authorization: Bot short | Authorization: Bot ***
            authorization: Bearer abc.def | authorization: Bearer ***
            "Authorization":["Bot abc"] | "Authorization":["Bot ***"]
            https://api.telegram.org/bot1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe | https://api.telegram.org/bot***/getMe
            http://127.0.0.1:8081/bot1:x/getMe | http://127.0.0.1:8081/bot***/getMe
            1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw | ***
            1234567890%3AAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw | ***
            X-Telegram-Bot-Api-Secret-Token: s3cret_of-Okaybot | X-Telegram-Bot-Api-Secret-Token: ***
            {\\"secret_token\\":\\"abc\\"} | {\\"secret_token\\":\\"***\\"}
            jdbc:postgresql://db/okaybot?user=ada&password=p,w;d&ssl=true | jdbc:postgresql://db/okaybot?user=ada&password=***&ssl=true
            postgres://ada:correct-horse@db:5432/okaybot | postgres://ada:***@db:5432/okaybot
            aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA | ***
            POST /interactions/99/any-thing/callback | POST /interactions/99/***/callback
            PATCH /webhooks/99/any-thing/messages/@original | PATCH /webhooks/99/***/messages/@original
            """)
    void what_looks_like_a_secret_is_masked(String text, String masked) {
        assertThat(SecretMasker.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Discord does not take the token. Please look whether it is the bot's token",
        "Bot starts on 127.0.0.1:8080", "2026-11-22T06:55:19.123Z INFO Okaybot: 12:30:45",
        "at okaybot.platform.telegram.receive.Inbox.<init>(Inbox.java:62)",
        "at java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:642)",
        "at com.github.benmanes.caffeine.cache.BoundedLocalCache$PerformCleanupTask.run(BoundedLocalCache.java:3978)",
        "http://127.0.0.1:8080/webhooks/@original", "jdbc:postgresql://localhost:5432/okaybot?user=ada",
        "PostgreSQL refuses the user or the password."})
    void other_text_is_left(String text) {
        assertThat(SecretMasker.mask(text)).isEqualTo(text);
    }

    @Test
    void what_was_configured_is_masked_whatever_it_looks_like() {
        SecretMasker.register("open \"sesame\" & more");
        assertThat(SecretMasker.mask("<open \"sesame\" & more>")).isEqualTo("<***>");
        assertThat(SecretMasker.mask("{\"a\":\"open \\\"sesame\\\" & more\"}")).isEqualTo("{\"a\":\"***\"}");
        assertThat(SecretMasker.mask("?key=open+%22sesame%22+%26+more")).isEqualTo("?key=***");
    }

    @Test
    void a_secret_inside_another_does_not_uncover_the_rest() {
        SecretMasker.register("inner-secret");
        SecretMasker.register("outer-inner-secret-outer");
        assertThat(SecretMasker.mask("outer-inner-secret-outer inner-secret")).isEqualTo("*** ***");
    }

    @Test
    void a_word_is_no_secret() {
        SecretMasker.register("okaybot");
        SecretMasker.register("");
        assertThat(SecretMasker.mask("okaybot.Main")).isEqualTo("okaybot.Main");
    }

    @Test
    void the_end_of_a_very_long_line_is_masked_too() {
        for (var piece : new String[]{"a", "1", "-", "//", "bot1:", "Bot ", "a.", "token=", "authorization:"}) {
            var line = piece.repeat(20_000) + " postgres://ada:correct-horse@db";
            assertThat(SecretMasker.mask(line)).as(piece).endsWith(" postgres://ada:***@db");
        }
    }
}
