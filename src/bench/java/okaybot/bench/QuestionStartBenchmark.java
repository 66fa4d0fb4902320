package okaybot.bench;

import java.util.concurrent.TimeUnit;
import okaybot.answer.Reply;
import okaybot.lore.Lore;
import okaybot.testing.LargeLore;
import okaybot.testing.TestChat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The time and memory until the first answer of a new process: to a command, and to a question in a fan's own words, which
/// needs the index of all statements.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class QuestionStartBenchmark {
    @Param({"0", "30000"})
    public int addedClaims;

    @Param({"cast", "ask who wrote it"})
    public String line = "";

    private Lore lore = TestChat.withSeeds().lore();
    private TestChat chat = TestChat.withSeeds();
    private long before;

    @Setup(Level.Trial)
    public void prepare() {
        lore = LargeLore.of(lore, addedClaims);
        before = usedBytes();
    }

    @Benchmark
    public Reply firstAnswer() {
        chat = TestChat.withLore(lore);
        return chat.reply(line);
    }

    @TearDown(Level.Trial)
    public void printMemory() {
        System.out.printf("Kept in memory: %.1f MB, for %d statements%n", (usedBytes() - before) / 1e6,
                chat.lore().claims().count());
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
