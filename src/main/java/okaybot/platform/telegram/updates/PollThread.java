package okaybot.platform.telegram.updates;

import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The thread that polls, and that notices when its work ends on an error: the executor itself would say nothing and never
/// run it again.
final class PollThread extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> ended;

    /// @param ended told of the error, in this thread
    PollThread(Consumer<Throwable> ended) {
        super(1, Thread.ofPlatform().name("telegram-poll").daemon().factory());
        this.ended = ended;
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
        super.afterExecute(task, failure);
        if (task instanceof Future<?> work && work.state() == State.FAILED) {
            ended.accept(work.exceptionNow());
        }
    }
}
