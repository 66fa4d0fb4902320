package okaybot.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskerTest {
    private static final SecretMasker PATTERNS_ONLY = new SecretMasker(List.of());

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
            jdbc:postgresql://db/okaybot?password=p&w;d&sslmode=require | jdbc:postgresql://db/okaybot?password=***&sslmode=require
            postgres://ada:correct-horse@db:5432/okaybot | postgres://ada:***@db:5432/okaybot
            postgres://ada:cor/rect@horse@db:5432/okaybot | postgres://ada:***@db:5432/okaybot
            aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA | ***
            POST /interactions/99/any-thing/callback | POST /interactions/99/***/callback
            PATCH /webhooks/99/any-thing/messages/@original | PATCH /webhooks/99/***/messages/@original
            """)
    void masks_what_looks_like_a_secret(String text, String masked) {
        assertThat(PATTERNS_ONLY.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Discord does not take the token. Please look whether it is the bot's token",
        "Bot starts on 127.0.0.1:8080", "2026-11-22T06:55:19.123Z INFO Okaybot: 12:30:45",
        "at okaybot.platform.telegram.updates.PendingUpdates.<init>(PendingUpdates.java:62)",
        "at java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:642)",
        "at com.github.benmanes.caffeine.cache.BoundedLocalCache$PerformCleanupTask.run(BoundedLocalCache.java:3978)",
        "http://127.0.0.1:8080/webhooks/@original", "jdbc:postgresql://localhost:5432/okaybot?user=ada",
        "PostgreSQL refuses the user or the password."})
    void leaves_other_text_unchanged(String text) {
        assertThat(PATTERNS_ONLY.mask(text)).isEqualTo(text);
    }

    @Test
    void masks_configured_secrets_in_every_encoding() {
        var masker = new SecretMasker(List.of("open \"sesame\" & more"));
        assertThat(masker.mask("<open \"sesame\" & more>")).isEqualTo("<***>");
        assertThat(masker.mask("{\"a\":\"open \\\"sesame\\\" & more\"}")).isEqualTo("{\"a\":\"***\"}");
        assertThat(masker.mask("?key=open+%22sesame%22+%26+more")).isEqualTo("?key=***");
    }

    @Test
    void masks_a_secret_that_contains_another() {
        var masker = new SecretMasker(List.of("inner-secret", "outer-inner-secret-outer"));
        assertThat(masker.mask("outer-inner-secret-outer inner-secret")).isEqualTo("*** ***");
    }

    @Test
    void does_not_mask_short_words() {
        assertThat(new SecretMasker(List.of("okaybot", "")).mask("okaybot.Main")).isEqualTo("okaybot.Main");
    }

    @Test
    void masks_the_end_of_a_very_long_line() {
        for (var piece : new String[]{"a", "1", "-", "//", "bot1:", "Bot ", "a.", "token=", "authorization:"}) {
            var line = piece.repeat(20_000) + " postgres://ada:correct-horse@db";
            assertThat(PATTERNS_ONLY.mask(line)).as(piece).endsWith(" postgres://ada:***@db");
        }
    }
}
