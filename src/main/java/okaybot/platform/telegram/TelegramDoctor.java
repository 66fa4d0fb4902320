package okaybot.platform.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okaybot.platform.CheckResult;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.updates.WebhookConfig;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Checks the token, the bot's settings at @BotFather and the webhook. It does not fetch updates, so a running bot is
/// not disturbed.
record TelegramDoctor(TelegramConfig config) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    List<CheckResult> findings() {
        var results = new ArrayList<CheckResult>();
        try (var api = new BotApiClient(config.token(), config.apiServer(), TIMEOUT)) {
            check(api.call(new GetMe()), results);
            check(api.call(new GetWebhookInfo()), results);
        } catch (BotApiException e) {
            results.add(CheckResult.error(ChatTarget.PLATFORM, e.type() == BotApiErrorType.UNAUTHORIZED
                    ? "Telegram does not take the token."
                    : "Telegram cannot be reached: " + e.reason()));
        }
        return results;
    }

    private static void check(User me, List<CheckResult> results) {
        results.add(CheckResult.ok(ChatTarget.PLATFORM, "The token is that of @" + me.getUserName() + "."));
        if (!Boolean.TRUE.equals(me.getCanJoinGroups())) {
            results.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "The bot cannot be added to groups: send /setjoingroups to @BotFather."));
        }
        if (!Boolean.TRUE.equals(me.getSupportInlineQueries())) {
            results.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "Inline mode is off: send /setinline to @BotFather."));
        }
    }

    private void check(WebhookInfo info, List<CheckResult> results) {
        var set = info.getUrl() == null ? "" : info.getUrl();
        var wanted = config.webhook().map(WebhookConfig::url).map(Object::toString).orElse("");
        if (!set.isEmpty() && !set.equals(wanted)) {
            results.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "A webhook with another address is set; the bot changes it when it starts."));
        }
        results.add(CheckResult.ok(ChatTarget.PLATFORM, info.getPendingUpdatesCount() + " updates are waiting."));
        if (info.getLastErrorMessage() != null && set.equals(wanted)) {
            results.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "Telegram's last error with the webhook: " + info.getLastErrorMessage()));
        }
    }
}
