package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okaybot.platform.CheckResult;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.api.SendPace;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.updates.WebhookConfig;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

/// Checks the token, the bot's settings at @BotFather and the webhook. It does not fetch updates, so a running bot is
/// not disturbed.
record TelegramDoctor(TelegramConfig config) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    List<CheckResult> findings() {
        var results = new ArrayList<>(paceFindings());
        try (var api = new BotApiClient(config.token(), config.apiServer(), TIMEOUT)) {
            check(BotProfile.fetch(api), results);
            checkWebhook(api, results);
        } catch (BotApiException e) {
            results.add(CheckResult.error(ChatTarget.PLATFORM, describe(e)));
        }
        return results;
    }

    /// What Telegram would not go along with. Other servers may allow more.
    List<CheckResult> paceFindings() {
        var pace = config.pace();
        var free = SendPace.TELEGRAM;
        var results = new ArrayList<String>();
        if (config.isTelegrams() && pace.perSecond() > free.perSecond() && !config.paidBroadcast()) {
            results.add(
                    "Telegram allows %d messages a second without telegram-paid-broadcast, not %d. It makes the bot wait."
                            .formatted(free.perSecond(), pace.perSecond()));
        }
        if (config.isTelegrams() && pace.perSecondToChat() > free.perSecondToChat()) {
            results.add("Telegram allows %d message a second to a chat, not %d. It makes the bot wait."
                    .formatted(free.perSecondToChat(), pace.perSecondToChat()));
        }
        if (config.isTelegrams() && pace.perMinuteToGroup() > free.perMinuteToGroup()) {
            results.add("Telegram allows %d messages a minute to a group, not %d. It makes the bot wait."
                    .formatted(free.perMinuteToGroup(), pace.perMinuteToGroup()));
        }
        if (config.paidBroadcast() && pace.perSecond() <= free.perSecond()) {
            results.add(
                    "telegram-paid-broadcast has no effect: telegram-messages-per-second is not more than the %d that are free."
                            .formatted(free.perSecond()));
        }
        return results.stream().map(problem -> CheckResult.warning(ChatTarget.PLATFORM, problem)).toList();
    }

    private String describe(BotApiException failure) {
        if (failure.type() == BotApiErrorType.UNAUTHORIZED || failure.type() == BotApiErrorType.NOT_FOUND) {
            return "Telegram does not take the token.";
        }
        return failure.status() == 0
                ? "Telegram cannot be reached at %s: %s".formatted(config.apiServer(), failure.reason())
                : "%s does not answer like the Bot API: %s. Is a proxy or a login page in between?".formatted(
                        config.apiServer(), failure.reason());
    }

    private static void check(BotProfile profile, List<CheckResult> results) {
        results.add(profile.username()
                .map(name -> CheckResult.ok(ChatTarget.PLATFORM, "The token is that of @" + name + "."))
                .orElseGet(() -> CheckResult.warning(ChatTarget.PLATFORM,
                        "The token is accepted, but the server does not say the bot's username.")));
        if (!profile.canJoinGroups().orElse(true)) {
            results.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "The bot cannot be added to groups: send /setjoingroups to @BotFather."));
        }
        if (!profile.supportsInlineQueries().orElse(true)) {
            results.add(
                    CheckResult.warning(ChatTarget.PLATFORM,
                            "Inline mode is off: send /setinline to @BotFather."));
        }
        if (!profile.supportsGuestQueries().orElse(true)) {
            results.add(CheckResult.ok(ChatTarget.PLATFORM,
                    "Guest mode is off, so people can't mention the bot in chats that it is not in. @BotFather's app turns it on."));
        }
        if (profile.readsAllGroupMessages().orElse(false)) {
            results.add(CheckResult.ok(ChatTarget.PLATFORM,
                    "Privacy mode is off: Telegram sends the bot all messages of its groups. It reads commands, replies to it and"
                            + " mentions, and drops the rest."));
        }
    }

    private void checkWebhook(BotApiClient api, List<CheckResult> results) {
        try {
            check(api.fetch(new GetWebhookInfo()), results);
        } catch (BotApiException e) {
            results.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "The server does not say whether a webhook is set: " + e.reason()));
        }
    }

    private void check(JsonNode info, List<CheckResult> results) {
        var set = info.path("url").asText();
        var wanted = config.webhook().map(WebhookConfig::url).map(Object::toString).orElse("");
        if (!set.isEmpty() && !set.equals(wanted)) {
            results.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "A webhook with another address is set; the bot changes it when it starts."));
        }
        if (info.path("pending_update_count").isNumber()) {
            results.add(CheckResult.ok(ChatTarget.PLATFORM,
                    info.path("pending_update_count").asText() + " updates are waiting."));
        }
        if (info.has("last_error_message") && set.equals(wanted)) {
            results.add(CheckResult.warning(ChatTarget.PLATFORM,
                    "Telegram's last error with the webhook: " + info.path("last_error_message").asText()));
        }
    }
}
