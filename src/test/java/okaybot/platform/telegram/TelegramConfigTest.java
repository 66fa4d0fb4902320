package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okaybot.platform.CheckResult;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.api.SendPace;
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

    private static List<String> paceProblems(URI server, SendPace pace, boolean paid) {
        var config = new TelegramConfig(FakeTelegram.TOKEN, server, Optional.empty(), pace, paid);
        return new TelegramDoctor(config).paceFindings().stream().map(CheckResult::toString).toList();
    }

    @Test
    void doctor_warns_of_a_pace_that_telegram_does_not_allow() {
        var fast = new SendPace(1_000, 5, 600);
        assertThat(paceProblems(TelegramConfig.TELEGRAM, SendPace.TELEGRAM, false)).isEmpty();
        assertThat(paceProblems(URI.create("http://localhost:8081"), fast, false)).isEmpty();
        assertThat(paceProblems(TelegramConfig.TELEGRAM, fast, false)).satisfiesExactly(
                all -> assertThat(all)
                        .contains("allows 30 messages a second without telegram-paid-broadcast, not 1000"),
                chat -> assertThat(chat).contains("allows 1 message a second to a chat, not 5"),
                group -> assertThat(group).contains("allows 20 messages a minute to a group, not 600"));
        assertThat(paceProblems(TelegramConfig.TELEGRAM, new SendPace(1_000, 1, 20), true)).isEmpty();
        assertThat(paceProblems(TelegramConfig.TELEGRAM, SendPace.TELEGRAM, true))
                .singleElement(STRING).contains("telegram-paid-broadcast has no effect");
    }

    @Test
    void telegrams_limits_are_kept_by_default() {
        assertThat(SendLimits.of(SendPace.TELEGRAM)).isEqualTo(new SendLimits(
                new RateLimit(3, Duration.ofMillis(3_100)), new RateLimit(20, Duration.ofMillis(60_500)),
                new RateLimit(30, Duration.ofMillis(1_050))));
        assertThat(SendLimits.ofShared(new SendPace(1_000, 2, 60))).isEqualTo(new SendLimits(
                new RateLimit(6, Duration.ofMillis(3_300)), new RateLimit(60, Duration.ofMillis(61_000)),
                new RateLimit(1_000, Duration.ofMillis(1_250))));
    }
}
