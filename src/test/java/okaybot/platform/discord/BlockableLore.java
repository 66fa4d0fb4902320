package okaybot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.api.CommandContext;
import okaybot.lore.Lore;
import okaybot.settings.Settings;
import okaybot.testing.TestChat;

/// Lets answers wait until it is opened.
public final class BlockableLore implements Supplier<Lore> {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private final AtomicLong minutes = new AtomicLong();
    private final Lore lore;
    private volatile CountDownLatch closed = new CountDownLatch(0);
    private volatile boolean broken;

    public BlockableLore(Lore lore) {
        this.lore = lore;
    }

    /// The same bot, but that it waits at the gate; a minute passes with each question.
    public AnswerService answerServiceFor(TestChat chat) {
        var means = CommandContext.of(new Settings(chat.store()), InstantSource.fixed(Instant.EPOCH),
                () -> minutes.addAndGet(MINUTE), new Random(1), "1.2.3");
        return new AnswerService(this, Commands.all(means), means);
    }

    public void block() {
        closed = new CountDownLatch(1);
    }

    public void unblock() {
        closed.countDown();
    }

    /// From now on there is an error behind the gate, of the kind that nothing is prepared for.
    public void failWithError(boolean now) {
        broken = now;
    }

    @Override
    public Lore get() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (broken) {
            throw new AssertionError("broken on purpose");
        }
        return lore;
    }
}
