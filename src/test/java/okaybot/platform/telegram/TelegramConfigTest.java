package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;

class TelegramConfigTest {
    private static final URI WEBHOOK_URL = URI.create("https://bot.example.org/telegram");

    @Test
    void secrets_are_listed_but_not_printed() {
        var webhook = WebhookConfig.withDerivedSecret(WEBHOOK_URL, FakeTelegram.TOKEN);
        var config = new TelegramConfig(FakeTelegram.TOKEN, TelegramConfig.TELEGRAM, Optional.of(webhook));
        assertThat(config.secrets()).containsExactly(FakeTelegram.TOKEN, webhook.secret());
        assertThat(config)
                .hasToString("Telegram at https://api.telegram.org, webhook https://bot.example.org/telegram");
    }

    @Test
    void all_instances_derive_the_same_webhook_secret_from_a_token() {
        var secret = WebhookConfig.withDerivedSecret(WEBHOOK_URL, FakeTelegram.TOKEN).secret();
        assertThat(WebhookConfig.withDerivedSecret(WEBHOOK_URL, FakeTelegram.TOKEN).secret()).isEqualTo(secret);
        assertThat(WebhookConfig.withDerivedSecret(WEBHOOK_URL, FakeTelegram.TOKEN + "x").secret())
                .isNotEqualTo(secret);
    }
}
