package okaybot.platform.telegram.updates;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.api.TelegramTimeouts;
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
    /// The delay after a poll that returned updates. What arrives meanwhile is received and saved together, which saves CPU
    /// time: a poll costs as much of it as an answer.
    private static final Duration BATCH_DELAY = Duration.ofMillis(10);

    private final BotApiClient api;
    private final BotApiClient pollApi;
    private final TelegramTimeouts timeouts;
    private final UpdateProcessor processor;
    private final IncidentLog incidents;
    private final Ticker ticker;
    private final Retry retry;
    private final Thread thread = Thread.ofPlatform().name("telegram-poll").daemon().unstarted(this::pollUntilStopped);
    private volatile int nextId;
    private volatile long lastReceived;
    private volatile boolean stopped;

    /// @param api for calls other than polls
    /// @param pollApi for polls; is closed with this receiver
    /// @param onRejected called when Telegram does not know the token
    public LongPollingReceiver(BotApiClient api, BotApiClient pollApi, TelegramTimeouts timeouts,
            UpdateProcessor processor, IncidentLog incidents, Consumer<BotRejectedException> onRejected,
            Ticker ticker) {
        this.api = api;
        this.pollApi = pollApi;
        this.timeouts = timeouts;
        this.processor = processor;
        this.incidents = incidents;
        this.ticker = ticker;
        lastReceived = ticker.read();
        var errors = new PollingErrorHandler(incidents, onRejected);
        retry = timeouts.retry().when(_ -> !stopped).onRetry(errors::handle);
    }

    /// Telegram allows polls only while no webhook is set.
    @Override
    public void start() throws InterruptedException {
        try {
            retry.run(() -> pollApi.call(new DeleteWebhook()));
        } catch (BotApiException _) {
            throw new InterruptedException("stopped");
        }
        incidents.resolve(CONNECTION);
        thread.start();
    }

    private void pollUntilStopped() {
        while (!stopped) {
            try {
                retry.run(this::poll);
            } catch (Exception _) {
                // The receiver is being stopped. Nothing else ends the retries.
            }
        }
    }

    private void poll() throws IOException, InterruptedException {
        var response = pollApi.call(getUpdates());
        incidents.resolve(CONNECTION);
        var updates = UpdateParser.parseUpdates(response);
        processor.process(updates);
        if (!updates.isEmpty()) {
            nextId = updates.getLast().id() + 1;
            lastReceived = ticker.read();
            if (updates.size() < MAX_UPDATES) {
                Thread.sleep(BATCH_DELAY);
            }
        }
    }

    /// Confirms no ids if Telegram may have continued with a random id since (Bot API, Update).
    private RawJsonMethod getUpdates() {
        if (ticker.read() - lastReceived > IDS_VALID_FOR) {
            nextId = 0;
        }
        return RawJsonMethod.of(
                new GetUpdates(nextId, MAX_UPDATES, (int) timeouts.longPollTimeout().toSeconds(), ALLOWED_UPDATES));
    }

    @Override
    public void stopReceiving() {
        stopped = true;
        pollApi.close();
        thread.interrupt();
    }

    /// Confirms the last updates, because no further poll will.
    @Override
    public void close() throws InterruptedException {
        stopReceiving();
        thread.join(timeouts.callTimeout());
        try {
            if (nextId > 0) {
                api.call(new GetUpdates(nextId, 1, 0, ALLOWED_UPDATES));
            }
        } catch (BotApiException _) {
            // Telegram sends the updates again. They are recognized by their ids.
        }
    }
}
