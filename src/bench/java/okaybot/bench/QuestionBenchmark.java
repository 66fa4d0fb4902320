package okaybot.bench;

import java.util.concurrent.TimeUnit;
import okaybot.answer.Reply;
import okaybot.testing.LargeLore;
import okaybot.testing.TestChat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The time of one question in a fan's own words, in the seeds and in a show of 30,000 statements. `-prof gc` shows the memory.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuestionBenchmark {
    @Param({"0", "30000"})
    public int addedClaims;

    /// A fact, a name with a slip, a yes or no, a search in the text, Korean, a spoiler, and two that have no answer.
    @Param({"who wrote it", "who plays sangtea", "is it on netflix", "what haunts sang tae's nightmares",
        "고문영 역은 누가 맡았나요?", "who killed the brothers' mother", "whats the capital of korea",
        "how old is kim soo hyun"})
    public String question = "";

    private TestChat chat = TestChat.withSeeds();

    @Setup
    public void prepare() {
        chat = TestChat.withLore(LargeLore.of(TestChat.withSeeds().lore(), addedClaims));
    }

    @Benchmark
    public Reply ask() {
        return chat.reply("ask " + question);
    }
}
