package okaybot.answer.followup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;

/// Remembers for ten minutes, in memory, what the last answers to each reader in each place were about. Thread-safe.
///
/// It keeps lines of the bot's own, such as `cast moon-gang-tae`, and nothing that anybody typed.
final class RecentSubjects {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    /// Limits the memory. If there are more readers, some of their subjects are forgotten early.
    private static final int MAX_READERS = 10_000;
    private static final int MAX_PAGES = 8;

    private final Cache<Reader, Entry> recent;
    private final Ticker ticker;

    /// @param pages the lines of pages, each with an id as its argument or without one, the most important first
    /// @param answer the line of the answer itself; empty if it may hold what somebody typed
    record Recent(List<CommandLine> pages, Optional<CommandLine> answer) {
        private static final Recent NOTHING = new Recent(List.of(), Optional.empty());
    }

    /// @param time when its answer was given, in nanoseconds
    private record Page(CommandLine line, long time) {}

    /// @param isLeft whether the reader has asked for something else than the show since then
    private record Entry(List<Page> pages, Optional<CommandLine> answer, boolean isLeft) {
        private static final Entry NONE = new Entry(List.of(), Optional.empty(), false);
    }

    private record Reader(String viewer, String place) {
        static Reader of(Request request) {
            return new Reader(request.viewer().id(), request.place().path());
        }
    }

    RecentSubjects(Ticker ticker) {
        this.ticker = ticker;
        // Caffeine's maintenance takes less time than waking another thread for it.
        recent = Caffeine.newBuilder().executor(Runnable::run).expireAfterWrite(LIFETIME).maximumSize(MAX_READERS)
                .ticker(ticker).build();
    }

    /// Remembers an answer, and the pages of those before as less important.
    void remember(Request request, Recent about) {
        var now = ticker.read();
        var before = entry(request).pages.stream()
                .filter(page -> isRecent(page, now) && !about.pages.contains(page.line));
        var pages = Stream.concat(about.pages.stream().map(line -> new Page(line, now)), before).limit(MAX_PAGES)
                .toList();
        recent.put(Reader.of(request), new Entry(pages, about.answer, false));
    }

    /// Remembers that the reader has asked for something else than the show, beside what was remembered before.
    void leave(Request request) {
        var before = entry(request);
        recent.put(Reader.of(request), new Entry(before.pages, before.answer, true));
    }

    /// Whether the reader has last asked for something else than the show.
    boolean isLeft(Request request) {
        return entry(request).isLeft;
    }

    Recent find(Request request) {
        var now = ticker.read();
        var entry = entry(request);
        var pages = entry.pages.stream().filter(page -> isRecent(page, now)).map(Page::line).toList();
        // Those of the answer itself are the last to be forgotten.
        return pages.isEmpty() ? Recent.NOTHING : new Recent(pages, entry.answer);
    }

    private Entry entry(Request request) {
        return Optional.ofNullable(recent.getIfPresent(Reader.of(request))).orElse(Entry.NONE);
    }

    private static boolean isRecent(Page page, long now) {
        return now - page.time < LIFETIME.toNanos();
    }
}
