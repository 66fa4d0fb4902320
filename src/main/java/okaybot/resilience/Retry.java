package okaybot.resilience;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How long, how often and for which failures a call is repeated. Immutable; each method returns a changed copy.
///
/// The calling thread waits between two attempts. Interrupting it ends the retries.
///
/// @param first the delay before the first repetition; it doubles from one attempt to the next
/// @param longest the longest delay between two attempts; more than `first`
/// @param attempts how often the call is made at most; [#UNLIMITED] for no limit
/// @param limit how long after the first attempt a failure is still repeated; empty for no limit. The repetition itself begins
///              one back-off later
/// @param repeatable which failures are repeated
/// @param listener called with each failure that will be repeated, before the delay
public record Retry(Duration first, Duration longest, int attempts, Optional<Duration> limit,
        Predicate<Throwable> repeatable, Consumer<Throwable> listener) {
    /// As many attempts as it takes.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /// Failsafe falls back to the back-off for a negative delay.
    private static final Duration USE_BACKOFF = Duration.ofNanos(-1);

    /// Repeats a call after every failure until it succeeds. Waits as long as a [RetryAfter] asks for.
    public static Retry withBackoff(Duration first, Duration longest) {
        return new Retry(first, longest, UNLIMITED, Optional.empty(), _ -> true, _ -> {});
    }

    public Retry atMost(int newAttempts) {
        return new Retry(first, longest, newAttempts, limit, repeatable, listener);
    }

    public Retry within(Duration newLimit) {
        return new Retry(first, longest, attempts, Optional.of(newLimit), repeatable, listener);
    }

    public Retry when(Predicate<Throwable> newRepeatable) {
        return new Retry(first, longest, attempts, limit, newRepeatable, listener);
    }

    public Retry onRetry(Consumer<Throwable> newListener) {
        return new Retry(first, longest, attempts, limit, repeatable, newListener);
    }

    /// Calls until it succeeds or this policy gives up. Most calls succeed at once, so that no policy has to be made for them.
    ///
    /// @throws E the last failure
    /// @throws InterruptedException if the thread is interrupted
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E, InterruptedException {
        var begin = System.nanoTime();
        try {
            return call.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            return callAgain(call, e, begin);
        }
    }

    private <T extends @Nullable Object, E extends Exception> T callAgain(Call<T, E> call, Throwable failure,
            long begin) throws E, InterruptedException {
        var failures = new ArrayDeque<>(List.of(failure));
        try {
            return Failsafe.with(policy(begin)).get(() -> {
                if (!failures.isEmpty()) {
                    throw failures.remove();
                }
                return call.call();
            });
        } catch (FailsafeException e) {
            throw Retry.<E>unwrap(e);
        }
    }

    /// Runs until it succeeds or this policy gives up.
    ///
    /// @throws E the last failure
    /// @throws InterruptedException if the thread is interrupted
    public <E extends Exception> void run(Action<E> action) throws E, InterruptedException {
        this.<@Nullable Void, E>call(() -> {
            action.run();
            return null;
        });
    }

    /// @param begin when the first attempt began, in the time of [System#nanoTime()]
    private RetryPolicy<Object> policy(long begin) {
        RetryPolicyBuilder<Object> builder = RetryPolicy.builder().withMaxRetries(attempts - 1)
                .withBackoff(first, longest);
        return builder.abortOn(InterruptedException.class)
                .abortOn(failure -> !repeatable.test(failure) || isTooLate(failure, begin))
                .withDelayFn(attempt -> requestedDelay(attempt.getLastException()).orElse(USE_BACKOFF))
                .onRetryScheduled(attempt -> listener.accept(attempt.getLastException()))
                .build();
    }

    private boolean isTooLate(Throwable failure, long begin) {
        var next = Duration.ofNanos(System.nanoTime() - begin).plus(requestedDelay(failure).orElse(Duration.ZERO));
        return limit.filter(most -> next.compareTo(most) >= 0).isPresent();
    }

    /// The delay that a failure asks for, but no shorter one than [#first]: a server which asks for no delay at all is not called in a
    /// loop.
    private Optional<Duration> requestedDelay(Throwable failure) {
        return RetryAfter.of(failure).map(delay -> delay.compareTo(first) < 0 ? first : delay);
    }

    /// The exception that the call has thrown: Failsafe wraps checked exceptions.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unwrap(FailsafeException wrapper) throws InterruptedException {
        if (wrapper.getCause() instanceof InterruptedException interrupted) {
            // Failsafe sets the interrupt flag again; by convention, it is clear when an InterruptedException is
            // thrown.
            Thread.interrupted();
            throw interrupted;
        }
        return (E) Objects.requireNonNull(wrapper.getCause());
    }

    /// A call that may fail.
    @FunctionalInterface
    public interface Call<T extends @Nullable Object, E extends Exception> {
        T call() throws E, InterruptedException;
    }

    /// An action that may fail.
    @FunctionalInterface
    public interface Action<E extends Exception> {
        void run() throws E, InterruptedException;
    }
}
