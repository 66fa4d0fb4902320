package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.platform.telegram.message.HtmlWriter.Tag;

/// A line of a message.
///
/// @param frame what it stands in, together with its neighbours of the same frame
/// @param apart whether a blank line goes before it
/// @param leads whether it belongs to the line that follows: a heading
record TelegramLine(List<TelegramTextRun> runs, Optional<Tag> frame, boolean apart, boolean leads) {
    TelegramLine {
        runs = List.copyOf(runs);
    }

    static TelegramLine of(TelegramTextRun... runs) {
        return new TelegramLine(List.of(runs), Optional.empty(), false, false);
    }

    TelegramLine in(Tag tag) {
        return new TelegramLine(runs, Optional.of(tag), apart, leads);
    }

    TelegramLine setApart() {
        return new TelegramLine(runs, frame, true, leads);
    }

    TelegramLine leading() {
        return new TelegramLine(runs, frame, apart, true);
    }

    boolean isBlank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    /// What it takes of a message, in UTF-16 units, line ends included.
    int units() {
        return runs.stream().mapToInt(run -> run.text().length()).sum() + (apart ? 2 : 1);
    }

    /// How many entities it may count for at most.
    int entities() {
        var covers = 0;
        for (var i = 0; i < runs.size(); i++) {
            if (opensCover(i)) {
                covers++;
            }
        }
        // Each line for itself: neighbours may share a frame, but not for certain.
        return covers + (frame.isPresent() ? 1 : 0) + runs.stream().mapToInt(TelegramTextRun::entities).sum();
    }

    Stream<Integer> cited() {
        return runs.stream().flatMap(run -> run.cited().stream());
    }

    private boolean opensCover(int i) {
        return runs.get(i).cover() > 0 && (i == 0 || runs.get(i - 1).cover() != runs.get(i).cover());
    }

    /// The line in two, between words where it can be; nothing if it is a single sign. A cover that is cut becomes two.
    List<TelegramLine> cut() {
        var whole = runs.stream().mapToInt(run -> run.text().length()).sum();
        var middle = TextSplitter.near(String.join("", runs.stream().map(TelegramTextRun::text).toList()), whole / 2);
        if (middle == 0 || middle == whole) {
            return List.of();
        }
        var first = new ArrayList<TelegramTextRun>();
        var second = new ArrayList<TelegramTextRun>();
        var start = 0;
        for (var run : runs) {
            var at = Math.clamp(middle - start, 0, run.text().length());
            start += run.text().length();
            if (at > 0) {
                first.add(run.part(0, at, at == run.text().length()));
            }
            if (at < run.text().length()) {
                second.add(run.part(at, run.text().length(), true));
            }
        }
        return List.of(new TelegramLine(first, frame, apart, false), new TelegramLine(second, frame, false, leads));
    }

    void write(HtmlWriter html) {
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (opensCover(i)) {
                html.open(Tag.SPOILER);
            }
            write(html, run);
            var last = i == runs.size() - 1;
            if (run.cover() > 0 && (last || runs.get(i + 1).cover() != run.cover())) {
                html.close(Tag.SPOILER);
            }
        }
    }

    private static void write(HtmlWriter html, TelegramTextRun run) {
        if (run.strong()) {
            html.open(Tag.STRONG).text(run.text()).close(Tag.STRONG);
        } else {
            html.text(run.text());
        }
    }
}
