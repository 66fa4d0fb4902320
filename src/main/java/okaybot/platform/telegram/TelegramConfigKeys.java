package okaybot.platform.telegram;

import java.net.URI;
import java.util.Optional;
import okaybot.config.ConfigContext;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.config.ServerUrl;
import okaybot.platform.telegram.api.SendPace;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.yaml.annotation.Description;

/// The configuration keys of Telegram.
record TelegramConfigKeys(
        @Description("The bot's Telegram token. It switches Telegram on.") Optional<Secret> telegramToken,
        @Description("The URL of the Bot API server.") Optional<ServerUrl> telegramApiUrl,
        @Description("The URL that Telegram sends updates to, instead of being polled.") Optional<URI> telegramWebhookUrl,
        @Description("How many messages the bot sends in a second, to all chats together.") Optional<Integer> telegramMessagesPerSecond,
        @Description("How many messages the bot sends to one chat in a second, on average.") Optional<Integer> telegramChatMessagesPerSecond,
        @Description("How many messages the bot sends to one group in a minute.") Optional<Integer> telegramGroupMessagesPerMinute,
        @Description("Whether Telegram may charge Stars for what exceeds its free 30 messages a second.") Optional<Boolean> telegramPaidBroadcast) {
    static final ConfigSection<TelegramConfigKeys, TelegramConfig> SECTION = new ConfigSection<>("Telegram",
            TelegramConfigKeys.class, TelegramConfig.class, "telegram-token",
            """
                    telegram-api-url: %s
                    telegram-messages-per-second: %d
                    telegram-chat-messages-per-second: %d
                    telegram-group-messages-per-minute: %d
                    telegram-paid-broadcast: false
                    """.formatted(TelegramConfig.TELEGRAM, SendPace.TELEGRAM.perSecond(),
                    SendPace.TELEGRAM.perSecondToChat(), SendPace.TELEGRAM.perMinuteToGroup()),
            TelegramConfigKeys::assemble);

    private Optional<TelegramConfig> assemble(ConfigContext context) {
        var token = telegramToken.orElseThrow().text();
        if (telegramWebhookUrl.isPresent() && !context.isSet("http-port")) {
            context.reportProblem("telegram-webhook-url", "a webhook needs http-port, the port where it arrives");
        }
        var webhook = context.validate("telegram-webhook-url",
                () -> telegramWebhookUrl.map(url -> WebhookConfig.withDerivedSecret(url, token)));
        var pace = new SendPace(
                number(context, "telegram-messages-per-second", telegramMessagesPerSecond, SendPace.MAX_PER_SECOND),
                number(context, "telegram-chat-messages-per-second", telegramChatMessagesPerSecond,
                        SendPace.MAX_PER_SECOND),
                number(context, "telegram-group-messages-per-minute", telegramGroupMessagesPerMinute,
                        SendPace.MAX_PER_MINUTE));
        var config = new TelegramConfig(token, telegramApiUrl.orElseThrow().address(), webhook, pace,
                telegramPaidBroadcast.orElse(false));
        config.secrets().forEach(context::addSecret);
        return Optional.of(config);
    }

    /// Reports a number out of range, and goes on with one that is not.
    private static int number(ConfigContext context, String key, Optional<Integer> value, int max) {
        int number = value.orElseThrow();
        if (number < 1 || number > max) {
            context.reportProblem(key, "%d is not between 1 and %,d".formatted(number, max));
        }
        return Math.clamp(number, 1, max);
    }
}
