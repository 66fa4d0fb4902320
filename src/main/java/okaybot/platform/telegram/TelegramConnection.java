package okaybot.platform.telegram;

import com.github.benmanes.caffeine.cache.Ticker;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import okaybot.place.MembershipListener;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.FloodWaits;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.updates.LongPollingReceiver;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.platform.telegram.updates.WebhookReceiver;
import okaybot.resilience.IncidentLog;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// What calls Telegram, from the start of the adapter to its end.
///
/// @param startApi for the calls at startup, which end when it is closed
/// @param api for all other calls
record TelegramConnection(TelegramConfig config, TelegramTimeouts timeouts, IncidentLog incidents, FloodWaits waits,
        BotApiClient startApi, BotApiClient api, GroupTracker groups, PlatformMetrics metrics, MessageSender sender) {
    /// @param waitsFile keeps what Telegram has asked to wait
    /// @param listener called when the bot joins or leaves a group
    static TelegramConnection open(TelegramConfig config, TelegramTimeouts timeouts, Path waitsFile,
            SendLimiter limiter, MembershipListener listener, MeterRegistry registry) {
        var waits = FloodWaits.load(waitsFile, InstantSource.system());
        var startApi = new BotApiClient(config.token(), config.apiServer(), timeouts.callTimeout(), waits);
        var api = new BotApiClient(config.token(), config.apiServer(), timeouts.callTimeout(), waits);
        var groups = new GroupTracker(api, config.botId(), listener);
        var metrics = new PlatformMetrics(registry, ChatTarget.PLATFORM);
        var sender = new MessageSender(api, limiter, timeouts, groups, metrics.stageTimer("send"),
                config.paidBroadcast());
        return new TelegramConnection(config, timeouts, new IncidentLog(), waits, startApi, api, groups, metrics,
                sender);
    }

    QueryResponder queryResponder() {
        return new QueryResponder(api, timeouts);
    }

    /// @param http receives the webhook; unused with long polling
    /// @param onRejected called when Telegram does not know the token
    UpdateReceiver createReceiver(UpdateInbox inbox, Optional<HttpServer> http,
            Consumer<BotRejectedException> onRejected) {
        if (config.webhook().isPresent()) {
            return new WebhookReceiver(config.webhook().get(), http.orElseThrow(), startApi, timeouts, inbox,
                    incidents);
        }
        var pollApi = BotApiClient.forLongPolling(config.token(), config.apiServer(), timeouts, waits);
        return new LongPollingReceiver(api, pollApi, timeouts, inbox, incidents, onRejected, Ticker.systemTicker());
    }

    /// Whether Telegram replies.
    boolean isReachable() {
        try {
            var _ = api.fetch(GetMe.builder().build());
            return true;
        } catch (BotApiException e) {
            return !e.type().isOutage();
        }
    }

    /// Cancels the calls in progress, apart from those at startup.
    void close() {
        sender.close();
        groups.close();
        api.close();
    }
}
