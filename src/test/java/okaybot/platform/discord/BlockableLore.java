package okaybot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.settings.Settings;
import okaybot.testing.TestChat;

/// Supplies lore to an answer service, and makes it wait while a test wants answers to be slow.
public final class BlockableLore implements Supplier<Lore> {
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Lore lore;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean fails;
    private volatile boolean usesProcessor;

    public BlockableLore(Lore lore) {
        this.lore = lore;
    }

    /// Creates an answer service that uses the chat's settings and this lore. Its clock advances a minute with each request, so that
    /// nobody is rate limited.
    public AnswerService answerServiceFor(TestChat chat) {
        var context = CommandContext.of(new Settings(chat.store()), InstantSource.fixed(Instant.EPOCH),
                () -> nanos.addAndGet(MINUTE_NANOS), new Random(1), "1.2.3");
        return TestChat.service(this, Commands.all(context), context);
    }

    public void block() {
        gate = new CountDownLatch(1);
    }

    /// Like [#block], but each answer uses a core while it waits.
    void blockOnProcessor() {
        usesProcessor = true;
        block();
    }

    /// How many answers wait.
    public int waitingCount() {
        return waiting.get();
    }

    public void unblock() {
        gate.countDown();
    }

    /// Makes each answer fail with an `Error`, or ends that.
    public void failWithError(boolean isFailing) {
        fails = isFailing;
    }

    @Override
    public Lore get() {
        waiting.incrementAndGet();
        try {
            while (usesProcessor && gate.getCount() > 0) {
                Thread.onSpinWait();
            }
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            waiting.decrementAndGet();
        }
        if (fails) {
            throw new AssertionError("requested by the test");
        }
        return lore;
    }
}
