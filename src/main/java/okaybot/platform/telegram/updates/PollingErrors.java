package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/// Looks at what comes back for each poll, since the library does not tell its errors apart: what the trouble is, and how
/// long to wait before the next one.
public final class PollingErrors implements Interceptor, BackOff {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_ERROR = 10_000;

    private final TelegramTimeouts timing;
    private final Trouble trouble;
    private final Consumer<BotRejectedException> refused;
    private int failures;
    private Optional<Duration> asked = Optional.empty();

    PollingErrors(TelegramTimeouts timing, Trouble trouble, Consumer<BotRejectedException> refused) {
        this.timing = timing;
        this.trouble = trouble;
        this.refused = refused;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            var response = chain.proceed(chain.request());
            asked = Optional.empty();
            if (response.isSuccessful()) {
                trouble.isOver(Part.CONNECTION);
            } else {
                judge(response);
            }
            return response;
        } catch (IOException e) {
            if (!chain.call().isCanceled()) {
                trouble.begins(Part.CONNECTION, "Telegram cannot be reached; I try again and again.");
            }
            throw e;
        }
    }

    private void judge(Response response) throws IOException {
        switch (response.code()) {
            case UNAUTHORIZED, NOT_FOUND -> refused.accept(refusal());
            case CONFLICT -> trouble.begins(Part.CONNECTION,
                    "Another instance of the bot polls Telegram with the same token. One of the two has to stop.");
            case TOO_MANY -> {
                asked = UpdateParser.retryAfter(response.peekBody(LONGEST_ERROR).string()).map(Duration::ofSeconds);
                trouble.begins(Part.CONNECTION, "Telegram wants to be polled less often; I wait as long as it says.");
            }
            default -> trouble.begins(Part.CONNECTION,
                    "Telegram has trouble of its own (HTTP " + response.code() + "); I try again and again.");
        }
    }

    /// What to say when Telegram does not know the token.
    public static BotRejectedException refusal() {
        return new BotRejectedException(
                "Telegram does not accept the token. Take the one that @BotFather shows for this bot.");
    }

    @Override
    public synchronized void reset() {
        failures = 0;
    }

    @Override
    public synchronized long nextBackOffMillis() {
        return asked.orElseGet(() -> timing.pause(failures++)).toMillis();
    }
}
