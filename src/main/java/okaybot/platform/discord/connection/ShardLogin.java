package okaybot.platform.discord.connection;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import okaybot.resilience.Retry;

/// Logs the shards in, and retries while Discord is down. JDA itself reconnects only shards that have been connected
/// before.
final class ShardLogin {
    private static final Retry RETRY = Retry.withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final ShardGroup shards;
    private volatile Optional<String> problem = Optional.of("no answer yet");
    private volatile boolean isCancelled;

    ShardLogin(ShardGroup shards) {
        this.shards = shards;
    }

    /// Blocks until the login succeeds.
    ///
    /// @throws InvalidTokenException if retrying would not help
    /// @throws InterruptedException if it was cancelled and the thread interrupted
    void run() throws InterruptedException {
        RETRY.when(failure -> !isCancelled && !(failure instanceof InvalidTokenException))
                .onRetry(failure -> problem = Optional.of(reason(failure)))
                .run(shards::login);
        problem = Optional.empty();
        if (isCancelled) {
            shards.shutdown();
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /// Why no shard is logged in; empty after the login.
    Optional<String> problem() {
        return problem;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /// Ends the retries. A login that still succeeds is undone.
    void cancel() {
        isCancelled = true;
    }
}
