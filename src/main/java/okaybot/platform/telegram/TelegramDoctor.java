package okaybot.platform.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okaybot.platform.CheckResult;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotApiException.ErrorType;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.updates.WebhookConfig;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Looks whether the bot could serve Telegram, without asking for updates: a bot that runs is not disturbed.
public final class TelegramDoctor {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final TelegramConfig config;

    public TelegramDoctor(TelegramConfig config) {
        this.config = config;
    }

    /// What there is to say.
    public List<CheckResult> findings() {
        var findings = new ArrayList<CheckResult>();
        try (var api = new BotApiClient(config.token(), config.apiServer(), PATIENCE)) {
            about(api.call(new GetMe()), findings);
            about(api.call(new GetWebhookInfo()), findings);
        } catch (BotApiException e) {
            findings.add(CheckResult.error(ChatTarget.PLATFORM, e.type() == ErrorType.UNAUTHORIZED
                    ? "Telegram does not take the token."
                    : "Telegram cannot be reached: " + e.reason()));
        }
        return findings;
    }

    private static void about(User me, List<CheckResult> findings) {
        findings.add(CheckResult.ok(ChatTarget.PLATFORM, "The token is that of @" + me.getUserName() + "."));
        if (!Boolean.TRUE.equals(me.getCanJoinGroups())) {
            findings.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "It cannot be added to groups: send /setjoingroups to @BotFather."));
        }
        if (!Boolean.TRUE.equals(me.getSupportInlineQueries())) {
            findings.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "It cannot be asked inline: send /setinline to @BotFather."));
        }
    }

    private void about(WebhookInfo info, List<CheckResult> findings) {
        var set = info.getUrl() == null ? "" : info.getUrl();
        var wanted = config.webhook().map(WebhookConfig::url).map(Object::toString).orElse("");
        if (!set.isEmpty() && !set.equals(wanted)) {
            findings.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "A webhook is set to another address; the bot changes that when it starts."));
        }
        findings.add(CheckResult.ok(ChatTarget.PLATFORM, info.getPendingUpdatesCount() + " updates wait to be taken."));
        if (info.getLastErrorMessage() != null && set.equals(wanted)) {
            findings.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "Telegram had trouble with the webhook: " + info.getLastErrorMessage()));
        }
    }
}
