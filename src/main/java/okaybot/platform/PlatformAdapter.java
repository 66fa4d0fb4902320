package okaybot.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.messenger.Messenger;
import okaybot.place.Membership;
import okaybot.place.Place;

/// Connects the bot to one platform: turns the platform's events into requests, and answers into its messages.
public interface PlatformAdapter extends AutoCloseable {
    /// The name of the platform, such as `discord`. Ids of its places and viewers begin with it.
    String platform();

    /// Posts to its places, and tells what it knows about them. Usable from the start, also while the platform is out of reach.
    Messenger messenger();

    /// Begins to connect, and returns at once. Temporary problems, such as an outage of the platform, are retried
    /// forever; each is logged once when it begins and once when it ends.
    ///
    /// @return completes when the adapter is closed; fails with a [BotRejectedException] if the platform rejects the bot
    CompletableFuture<Void> start();

    /// Whether it can take requests and answer them. It can be ready and have a problem, such as a list of commands that the
    /// platform does not accept.
    boolean isReady();

    /// What is wrong now, in a sentence for the person who hosts the bot; empty if nothing is.
    Optional<String> currentProblem();

    /// Whether the bot is in a server or chat. Asked before the settings of a place that it has left are deleted. May take some
    /// seconds.
    default Membership membership(Place outermost) {
        return Membership.UNKNOWN;
    }

    /// Prepares the first answers. Called once, when somebody can ask already; may take seconds.
    default void prepareAnswers() {}

    /// Publishes again what the platform shows of the content outside of answers, such as choices of commands. Called when the content
    /// has changed; returns at once.
    default void onContentChanged() {}

    /// Accepts no more requests, gives those in progress at most 10 seconds, and releases all resources.
    @Override
    void close();
}
