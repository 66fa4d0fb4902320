package okaybot.answer.interpret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;

/// Remembers for ten minutes, in memory, what the last answer to each reader in each place was about. Thread-safe.
///
/// It keeps the lines of pages, such as `cast moon-gang-tae`, and nothing that anybody typed.
final class RecentSubjects {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    /// Limits the memory. If there are more readers, some of their subjects are forgotten early.
    private static final int MAX_READERS = 10_000;

    private final Cache<Reader, List<CommandLine>> pages;

    private record Reader(String viewer, String place) {
        static Reader of(Request request) {
            return new Reader(request.viewer().id(), request.place().path());
        }
    }

    RecentSubjects(Ticker ticker) {
        // Caffeine's maintenance takes less time than waking another thread for it.
        pages = Caffeine.newBuilder().executor(Runnable::run).expireAfterWrite(LIFETIME).maximumSize(MAX_READERS)
                .ticker(ticker).build();
    }

    /// @param about the lines of pages, each with an id as its argument or without one, the most important first
    void remember(Request request, List<CommandLine> about) {
        pages.put(Reader.of(request), about);
    }

    /// The lines of pages, the most important first.
    List<CommandLine> find(Request request) {
        return Optional.ofNullable(pages.getIfPresent(Reader.of(request))).orElse(List.of());
    }
}
