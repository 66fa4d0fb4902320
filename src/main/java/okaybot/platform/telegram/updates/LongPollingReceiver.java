package okaybot.platform.telegram.updates;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.UpdateParser;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.Retry;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/// Receives updates by long polling. A poll confirms the updates of the previous one, so they are saved before it begins.
public final class LongPollingReceiver implements UpdateReceiver {
    /// Bot API, getUpdates: limit.
    private static final int MAX_UPDATES = 100;
    /// Slightly less than the week without updates after which Telegram continues with a random update id.
    private static final long IDS_VALID_FOR = Duration.ofDays(6).toNanos();
    /// Between two polls of a server that does not hold them.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /// For the confirmation of the last updates.
    private static final Duration CONFIRMATION_TIMEOUT = Duration.ofSeconds(2);

    private final BotApiClient api;
    private final BotApiClient pollApi;
    private final TelegramTimeouts timeouts;
    private final UpdateInbox inbox;
    private final IncidentLog incidents;
    private final ConnectionErrorHandler errors;
    private final Consumer<BotRejectedException> onRejected;
    private final Ticker ticker;
    private final Retry retry;
    private final Thread thread = Thread.ofPlatform().name("telegram-poll").daemon().unstarted(this::pollUntilStopped);
    private volatile boolean webhookDeleted;
    private boolean inConflict;
    private Duration pause = Duration.ZERO;
    private volatile int nextId;
    private volatile long lastReceived;
    private volatile boolean stopped;

    /// @param api for calls other than polls
    /// @param pollApi for polls; is closed with this receiver
    /// @param onRejected called when Telegram does not know the token
    public LongPollingReceiver(BotApiClient api, BotApiClient pollApi, TelegramTimeouts timeouts,
            UpdateInbox inbox, IncidentLog incidents, Consumer<BotRejectedException> onRejected,
            Ticker ticker) {
        this.api = api;
        this.pollApi = pollApi;
        this.timeouts = timeouts;
        this.inbox = inbox;
        this.incidents = incidents;
        this.onRejected = onRejected;
        this.ticker = ticker;
        lastReceived = ticker.read();
        errors = new ConnectionErrorHandler("getUpdates", Set.of(BotApiErrorType.UNAUTHORIZED), incidents);
        retry = timeouts.retry().when(_ -> !stopped);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void pollUntilStopped() {
        while (!stopped) {
            try {
                retry.run(this::pollOrReport);
            } catch (Exception _) {
                // The receiver is being stopped. Nothing else ends the retries.
            }
        }
    }

    private void pollOrReport() throws IOException, InterruptedException {
        try {
            var begin = ticker.read();
            var updates = errors.call(this::poll);
            pause(begin, updates);
        } finally {
            if (errors.isTokenRejected()) {
                onRejected.accept(UpdateReceiver.tokenRejected());
            }
        }
    }

    /// @return those that the last poll has not returned
    private List<RawUpdate> poll() throws IOException, InterruptedException {
        deleteWebhook();
        try {
            var updates = UpdateParser.parseUpdates(pollApi.call(getUpdates()));
            inConflict = false;
            inbox.accept(updates);
            if (updates.isEmpty() || updates.getLast().id() + 1 == nextId) {
                return List.of();
            }
            nextId = updates.getLast().id() + 1;
            lastReceived = ticker.read();
            return updates;
        } catch (BotApiException e) {
            inConflict = e.type() == BotApiErrorType.CONFLICT;
            webhookDeleted = !inConflict;
            throw e;
        }
    }

    /// Telegram allows polls only while no webhook is set; otherwise it rejects them with a conflict. A server that cannot
    /// delete a webhook may have none.
    private void deleteWebhook() throws BotApiException {
        if (webhookDeleted) {
            return;
        }
        try {
            pollApi.call(new DeleteWebhook());
        } catch (BotApiException e) {
            if (e.status() == 0 || e.type() == BotApiErrorType.UNAUTHORIZED) {
                throw e;
            }
        }
        webhookDeleted = true;
    }

    /// Some servers answer a poll at once although there is nothing new. They are polled less and less often.
    private void pause(long begin, List<RawUpdate> updates) throws InterruptedException {
        var tooSoon = ticker.read() - begin < timeouts.longPollTimeout().toNanos() / 2;
        pause = tooSoon && updates.isEmpty() ? timeouts.nextDelay(pause, LONGEST_PAUSE) : Duration.ZERO;
        Thread.sleep(pause);
    }

    /// Confirms no ids if Telegram may have continued with a random id since (Bot API, Update).
    private RawJsonMethod getUpdates() {
        if (ticker.read() - lastReceived > IDS_VALID_FOR) {
            nextId = 0;
        }
        // After a failure Telegram is asked to answer at once, because only that shows that it is reached again. That another
        // instance has stopped, only a poll shows that lasts.
        var timeout = incidents.isOpen(CONNECTION) && !inConflict ? Duration.ZERO : timeouts.longPollTimeout();
        return RawJsonMethod.of(new GetUpdates(nextId, MAX_UPDATES, (int) timeout.toSeconds(), ALLOWED_UPDATES));
    }

    @Override
    public boolean isReceiving() {
        return thread.isAlive() && !incidents.isOpen(CONNECTION) && !incidents.isOpen(UpdateInbox.STORAGE);
    }

    @Override
    public void stopReceiving() {
        stopped = true;
        thread.interrupt();
        pollApi.close();
    }

    /// Confirms the last updates, because no further poll will.
    @Override
    public void close() throws InterruptedException {
        stopReceiving();
        thread.join(timeouts.callTimeout());
        try {
            if (nextId > 0) {
                api.call(RawJsonMethod.of(new GetUpdates(nextId, 1, 0, ALLOWED_UPDATES)), CONFIRMATION_TIMEOUT);
            }
        } catch (BotApiException _) {
            // Telegram sends the updates again. They are recognized by their ids.
        }
    }
}
