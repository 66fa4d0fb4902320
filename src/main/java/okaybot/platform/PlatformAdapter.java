package okaybot.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Messenger;

/// Connects the bot to one platform: turns the platform's events into requests, and answers into its messages.
public interface PlatformAdapter extends Messenger, AutoCloseable {
    /// The name of the platform, such as `discord`. Ids of its places and viewers begin with it.
    String platform();

    /// Begins to connect, and returns at once. Passing problems, such as a platform that is down, are retried without end; each
    /// is logged once when it begins and once when it ends.
    ///
    /// @return completes when the adapter is closed; fails with a [BotRejectedException] if the platform rejects the bot
    CompletableFuture<Void> start();

    /// What is wrong now, in a sentence for the one who runs the bot; empty while the platform is served.
    Optional<String> currentProblem();

    /// Takes no new work, finishes what was begun within at most 10 seconds, and releases all resources.
    @Override
    void close();
}
