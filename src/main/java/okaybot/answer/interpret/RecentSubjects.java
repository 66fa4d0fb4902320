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
/// It keeps lines of the bot's own, such as `cast moon-gang-tae`, and nothing that anybody typed.
final class RecentSubjects {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    /// Limits the memory. If there are more readers, some of their subjects are forgotten early.
    private static final int MAX_READERS = 10_000;

    private final Cache<Reader, Recent> recent;

    /// @param pages the lines of pages, each with an id as its argument or without one, the most important first
    /// @param answer the line of the answer itself; empty if it may hold what somebody typed
    record Recent(List<CommandLine> pages, Optional<CommandLine> answer) {
        private static final Recent NOTHING = new Recent(List.of(), Optional.empty());
    }

    private record Reader(String viewer, String place) {
        static Reader of(Request request) {
            return new Reader(request.viewer().id(), request.place().path());
        }
    }

    RecentSubjects(Ticker ticker) {
        // Caffeine's maintenance takes less time than waking another thread for it.
        recent = Caffeine.newBuilder().executor(Runnable::run).expireAfterWrite(LIFETIME).maximumSize(MAX_READERS)
                .ticker(ticker).build();
    }

    void remember(Request request, Recent about) {
        recent.put(Reader.of(request), about);
    }

    Recent find(Request request) {
        return Optional.ofNullable(recent.getIfPresent(Reader.of(request))).orElse(Recent.NOTHING);
    }
}
