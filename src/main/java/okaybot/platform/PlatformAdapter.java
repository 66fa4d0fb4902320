package okaybot.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Messenger;

/// One platform, served: it turns what happens there into requests, and answers into the platform's messages.
public interface PlatformAdapter extends Messenger, AutoCloseable {
    /// What the places and viewers of this platform begin with: `discord`.
    String platform();

    /// Begins to connect, and returns at once. Whatever may heal, a platform that is down among it, is tried again and
    /// again; each trouble is said in the log once when it begins and once when it is over.
    ///
    /// @return done once the adapter is closed; with a [BotRejectedException] if the platform does not want this bot at all
    CompletableFuture<Void> start();

    /// What is wrong just now, in a sentence for the one who runs the bot; nothing while people are served.
    Optional<String> currentProblem();

    /// Takes no new work, finishes what was begun, at most 10 seconds of it, and lets go of everything.
    @Override
    void close();
}
