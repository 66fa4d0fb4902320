package okaybot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okaybot.answer.Reply;
import okaybot.article.ArticleFolder;
import okaybot.article.HeaderRules;
import okaybot.search.passage.ArticleLibrary;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The time of a question that only the articles of a host may answer, and the time and memory that it takes to read them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ArticleBenchmark {
    private static final int ARTICLE_BYTES = 20_000;
    /// Rare words are as rare as in a language.
    private static final int WORDS = 50_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Param({"1", "100"})
    public int megabytes;

    /// One that an article answers, one with frequent words, and one that nothing answers.
    @Param({"which zebra sang in wexford", "why is word0 word1 word2 word3 word17", "how much does a trumpet cost"})
    public String question = "";

    private TestChat chat = TestChat.withSeeds();
    private Path folder = Path.of("");
    private Optional<ArticleLibrary> library = Optional.empty();

    private static HeaderRules rules() {
        return HeaderRules.of(TestChat.withSeeds().lore().lastEpisode(), InstantSource.system());
    }

    @Setup
    public void read() throws IOException {
        folder = Files.createTempDirectory("articles");
        writeArticles(Files.createDirectory(folder.resolve("articles")));
        var start = System.nanoTime();
        var articles = ArticleLibrary.open(ArticleFolder.in(folder, rules()),
                Files.createDirectory(folder.resolve("data")));
        library = Optional.of(articles);
        var isLoaded = articles.awaitLoaded(TIMEOUT);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf("Read: %s, after %d ms, %.1f MB of the heap in use%n", isLoaded,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        chat = TestChat.withLore(chat.lore(), context -> context.withPassages(articles));
    }

    private void writeArticles(Path articles) throws IOException {
        var random = new Random(1);
        for (var i = 0; i < megabytes * 1_000_000 / ARTICLE_BYTES; i++) {
            var text = new StringBuilder("A zebra sang in Wexford.\n\n".repeat(i == 0 ? 1 : 0));
            while (text.length() < ARTICLE_BYTES) {
                // The nth word is about n times rarer than the first, as in natural languages.
                text.append("word").append((int) Math.pow(WORDS, random.nextDouble()) - 1)
                        .append(random.nextInt(15) == 0 ? ".\n\n".substring(0, 1 + random.nextInt(3)) + " " : " ");
            }
            Files.writeString(articles.resolve(i + ".txt"), text);
        }
    }

    @Benchmark
    public Reply ask() {
        return chat.reply("ask " + question);
    }

    @TearDown
    public void delete() throws IOException {
        library.ifPresent(ArticleLibrary::close);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
