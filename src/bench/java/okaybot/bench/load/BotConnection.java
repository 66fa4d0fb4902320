package okaybot.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A fake platform that one bot is connected to, with users who ask it something.
interface BotConnection extends AutoCloseable {
    /// The environment variables that connect a bot with it.
    Map<String, String> environment();

    /// Whether the bot has connected itself and can be asked.
    boolean isReady();

    /// What its users can ask.
    Set<QuestionKind> questions();

    /// Lets a user ask.
    ///
    /// @param number of the question; users take turns
    /// @return completes when the answer has arrived
    CompletableFuture<?> ask(QuestionKind question, long number);

    /// Takes this long for each response to an answer.
    void setLatency(Duration latency);

    /// Forgets what has been asked and answered, to save memory.
    void discardOld();

    @Override
    void close();
}
