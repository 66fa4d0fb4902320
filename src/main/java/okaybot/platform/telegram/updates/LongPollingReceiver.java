package okaybot.platform.telegram.updates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Asks for updates again and again, for as long as it takes.
public final class LongPollingReceiver implements UpdateReceiver {
    private static final long ALMOST_A_WEEK = Duration.ofDays(6).toNanos();

    /// How long to wait after a poll that brought something before the next one: what comes meanwhile is taken, and brought
    /// to the disk, together. A poll costs as much as an answer.
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final BotApiClient api;
    private final TelegramTimeouts timing;
    private final UpdateProcessor intake;
    private final PollingErrors watch;
    private final OkHttpClient http;
    private final BotSession session;
    private final ScheduledExecutorService thread = new PollThread(this::beginAnew);
    private final Trouble trouble;
    private final Ticker ticker;
    private volatile int next;
    private volatile long lastSeen;

    public LongPollingReceiver(String token, URI server, BotApiClient api, TelegramTimeouts timing,
            UpdateProcessor intake, Trouble trouble,
            Consumer<BotRejectedException> refused, Ticker ticker) {
        this.api = api;
        this.timing = timing;
        this.intake = intake;
        this.trouble = trouble;
        this.ticker = ticker;
        lastSeen = ticker.read();
        watch = new PollingErrors(timing, trouble, refused);
        http = new OkHttpClient.Builder().connectTimeout(timing.callTimeout())
                .readTimeout(timing.longPollTimeout().plus(timing.callTimeout()))
                .addInterceptor(watch)
                .build();
        session = new BotSession(new ObjectMapper(), http, thread, token, () -> BotApiClient.telegramUrl(server),
                _ -> poll(),
                () -> watch, _ -> {});
    }

    /// After a week without updates Telegram counts from somewhere else (Bot API, Update), so nothing is confirmed then.
    private GetUpdates poll() {
        if (ticker.read() - lastSeen > ALMOST_A_WEEK) {
            next = 0;
        }
        return new GetRawUpdates(next, (int) timing.longPollTimeout().toSeconds(), UpdateReceiver.ALLOWED_UPDATES,
                this::take);
    }

    private void take(List<RawUpdate> updates) throws IOException, InterruptedException {
        intake.process(updates);
        if (!updates.isEmpty()) {
            next = updates.getLast().id() + 1;
            lastSeen = ticker.read();
            if (updates.size() < GetRawUpdates.MOST) {
                Thread.sleep(GATHERING);
            }
        }
    }

    @Override
    public void start() throws InterruptedException {
        while (!begun()) {
            Thread.sleep(Duration.ofMillis(watch.nextBackOffMillis()));
        }
    }

    /// The library's session does not notice when its thread's work has ended on an error (BotSession, isRunning).
    private void beginAnew(Throwable error) {
        trouble.begins(Part.CONNECTION, "The polling of Telegram has ended on an error ("
                + error.getClass().getSimpleName() + "); it begins anew.");
        session.stop();
        try {
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean begun() {
        try {
            session.start();
            return true;
        } catch (TelegramApiException e) {
            // What is wrong, the watch has told.
            return false;
        }
    }

    @Override
    public void stopReceiving() {
        session.stop();
        http.dispatcher().cancelAll();
        thread.shutdownNow();
    }

    /// Confirms what was taken, since no poll will do so any more.
    @Override
    public void close() throws InterruptedException {
        stopReceiving();
        try {
            thread.awaitTermination(timing.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (next > 0) {
                api.call(new GetUpdates(next, 1, 0, UpdateReceiver.ALLOWED_UPDATES));
            }
        } catch (BotApiException e) {
            // Then Telegram sends it again, and the inbox knows it.
        } finally {
            http.connectionPool().evictAll();
            http.dispatcher().executorService().shutdown();
        }
    }
}
