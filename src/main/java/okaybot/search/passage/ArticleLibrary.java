package okaybot.search.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import okaybot.article.ArticleFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles of a host. They are read in the background; until then, and if that fails, nothing is found in them, or what was
/// found before they changed.
/// Thread-safe.
public final class ArticleLibrary implements PassageFinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleLibrary.class);
    /// How long closing waits for the reading to stop.
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Path data;
    private final ThreadFactory threads;
    private final CompletableFuture<Optional<LoadingSummary>> loaded = new CompletableFuture<>();
    /// Held while articles are read.
    private final ReentrantLock reading = new ReentrantLock();
    /// Shared by searches, so that no index is closed before they end.
    private final ReadWriteLock searching = new ReentrantReadWriteLock();
    /// How often the articles have changed.
    private final AtomicInteger newest = new AtomicInteger();
    private volatile ArticleFolder folder;
    private volatile @Nullable PassageIndex index;
    private volatile boolean isClosed;

    private ArticleLibrary(ArticleFolder folder, Path data, ThreadFactory threads) {
        this.folder = folder;
        this.data = data;
        this.threads = threads;
    }

    /// Begins to read the articles, and returns at once.
    ///
    /// @param data the bot's folder for its own files; there, the index takes about as much space as the articles
    public static ArticleLibrary open(ArticleFolder folder, Path data) {
        return open(folder, data, Thread.ofPlatform().daemon().name("articles").factory());
    }

    /// @param threads creates the thread of each reading
    static ArticleLibrary open(ArticleFolder folder, Path data, ThreadFactory threads) {
        var library = new ArticleLibrary(folder, data, threads);
        library.start(() -> library.load(0));
        return library;
    }

    /// Begins to read the articles again, and returns at once. Until they are read, passages are found in those from before.
    ///
    /// @param changed with the rules that hold from now on
    public void reload(ArticleFolder changed) {
        folder = changed;
        var version = newest.incrementAndGet();
        start(() -> loadAgain(version));
    }

    private void start(Runnable reader) {
        threads.newThread(() -> {
            reading.lock();
            try {
                reader.run();
            } finally {
                reading.unlock();
            }
        }).start();
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
        searching.readLock().lock();
        try {
            var current = index;
            return current == null ? nothing : search.in(current);
        } catch (IOException e) {
            LOG.error("Articles: index cannot be read, question answered without articles", e);
            return nothing;
        } finally {
            searching.readLock().unlock();
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

    private void load(int version) {
        var summary = Optional.<LoadingSummary>empty();
        try {
            summary = tryLoad(version);
        } finally {
            loaded.complete(summary);
        }
    }

    private void loadAgain(int version) {
        if (!isOutdated(version)) {
            tryLoad(version).ifPresent(summary -> LOG.info("Articles: {} read again, {} left out", summary.articles(),
                    summary.leftOut()));
        }
    }

    private boolean isOutdated(int version) {
        return isClosed || version != newest.get();
    }

    /// @return empty if there are no articles, or if they could not be read
    private Optional<LoadingSummary> tryLoad(int version) {
        try {
            var read = folder;
            var log = new LoadingLog(() -> isOutdated(version));
            replaceIndex(read.isEmpty() || isClosed ? Optional.empty() : build(read, log));
            return read.isEmpty() ? Optional.empty() : Optional.of(log.end());
        } catch (CancellationException _) {
            LOG.debug("Articles: reading stopped, they have changed or the bot is shutting down");
        } catch (IOException | UncheckedIOException e) {
            LOG.error("Articles: index cannot be written in {}, articles are not quoted or are as before: {}", data,
                    e.toString());
        }
        return Optional.empty();
    }

    /// Folders that a killed process has left are deleted with the first index: from then on, this one has a folder there itself.
    private Optional<PassageIndex> build(ArticleFolder read, LoadingLog log) throws IOException {
        return new PassageIndexBuilder(read, data.resolve("articles"), !loaded.isDone()).build(log);
    }

    private void replaceIndex(Optional<PassageIndex> next) {
        try {
            var before = swapIndex(next.orElse(null));
            if (before != null) {
                before.close();
            }
        } catch (IOException e) {
            LOG.warn("Articles: index not deleted, it is deleted at the next start: {}", e.toString());
        }
    }

    /// Returns the index from before once no search uses it any more.
    private @Nullable PassageIndex swapIndex(@Nullable PassageIndex next) {
        searching.writeLock().lock();
        try {
            var before = index;
            index = next;
            return before;
        } finally {
            searching.writeLock().unlock();
        }
    }

    /// Stops the reading, and deletes the index.
    @Override
    public void close() {
        isClosed = true;
        if (awaitReading()) {
            replaceIndex(Optional.empty());
            reading.unlock();
        } else {
            LOG.warn("Articles: reading did not stop, its files are deleted at the next start");
        }
    }

    private boolean awaitReading() {
        try {
            return reading.tryLock(CLOSE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
