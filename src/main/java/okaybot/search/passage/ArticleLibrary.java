package okaybot.search.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okaybot.article.ArticleFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles of a host. They are read in the background; until then, and if that fails, nothing is found in them.
/// Thread-safe.
public final class ArticleLibrary implements PassageFinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleLibrary.class);
    /// How long closing waits for the reading to stop.
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final ArticleFolder folder;
    private final Path data;
    private final CompletableFuture<Optional<LoadingSummary>> loaded = new CompletableFuture<>();
    private final Thread loader = Thread.ofPlatform().daemon().name("articles")
            .unstarted(this::load);
    private volatile @Nullable PassageIndex index;
    private volatile boolean isClosed;

    private ArticleLibrary(ArticleFolder folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Begins to read the articles, and returns at once.
    ///
    /// @param data the bot's folder for its own files; there, the index takes about as much space as the articles
    public static ArticleLibrary open(ArticleFolder folder, Path data) {
        var library = new ArticleLibrary(folder, data);
        library.loader.start();
        return library;
    }

    @Override
    public List<Passage> find(PassageQuery query, int ceiling, int limit) {
        return search(found -> found.find(query, folder.rules().upTo(ceiling), limit), List.of());
    }

    @Override
    public Optional<Passage> passage(String id) {
        return search(found -> found.passage(id), Optional.empty());
    }

    /// A search in the index.
    private interface Search<T> {
        T in(PassageIndex index) throws IOException;
    }

    private <T> T search(Search<T> search, T nothing) {
        var current = index;
        try {
            return current == null ? nothing : search.in(current);
        } catch (IOException e) {
            LOG.error("Articles: index cannot be read, question answered without articles", e);
            return nothing;
        }
    }

    /// Completes when all articles are read; with nothing if there are none, or if that fails.
    public CompletableFuture<Optional<LoadingSummary>> loaded() {
        return loaded.copy();
    }

    /// Waits until the articles are read, whether or not that succeeds.
    ///
    /// @return whether they are
    public boolean awaitLoaded(Duration timeout) {
        var _ = loaded.copy().completeOnTimeout(Optional.empty(), timeout.toNanos(), TimeUnit.NANOSECONDS).join();
        return loaded.isDone();
    }

    private void load() {
        var summary = Optional.<LoadingSummary>empty();
        try {
            summary = folder.isEmpty() ? Optional.empty() : Optional.of(read());
        } catch (CancellationException _) {
            LOG.debug("Articles: reading stopped, the bot is shutting down");
        } catch (IOException | UncheckedIOException e) {
            LOG.error("Articles: index cannot be written in {}, articles are not quoted: {}", data, e.toString());
        } finally {
            loaded.complete(summary);
        }
    }

    private LoadingSummary read() throws IOException {
        var log = new LoadingLog(() -> isClosed);
        index = new PassageIndexBuilder(folder, data.resolve("articles")).build(log).orElse(null);
        return log.end();
    }

    /// Stops the reading, and deletes the index.
    @Override
    public void close() {
        isClosed = true;
        if (!awaitLoaded(CLOSE_TIMEOUT)) {
            LOG.warn("Articles: reading did not stop, its files are deleted at the next start");
            return;
        }
        var current = index;
        index = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            LOG.warn("Articles: index not deleted, it is deleted at the next start: {}", e.toString());
        }
    }
}
