package okaybot.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okaybot.answer.Reply;
import okaybot.command.api.Completion;
import okaybot.testing.TestChat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The time of one answer and of one completion, without a platform.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswerBenchmark {
    private final TestChat chat = TestChat.withSeeds();

    @Param({"cast ko-moon-young", "cast kang tea", "plot ending", "season2", "quote", "sources", "cast nobody at all"})
    public String line = "";

    @Benchmark
    public Reply answer() {
        return chat.reply(line);
    }

    @Benchmark
    public List<Completion> complete() {
        return chat.complete(line);
    }
}
