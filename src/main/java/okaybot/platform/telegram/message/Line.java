package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.platform.telegram.message.Html.Tag;

/// A line of a message.
///
/// @param frame what it stands in, together with its neighbours of the same frame
/// @param apart whether a blank line goes before it
/// @param leads whether it belongs to the line that follows: a heading
record Line(List<Run> runs, Optional<Tag> frame, boolean apart, boolean leads) {
    Line {
        runs = List.copyOf(runs);
    }

    static Line of(Run... runs) {
        return new Line(List.of(runs), Optional.empty(), false, false);
    }

    Line in(Tag tag) {
        return new Line(runs, Optional.of(tag), apart, leads);
    }

    Line setApart() {
        return new Line(runs, frame, true, leads);
    }

    Line leading() {
        return new Line(runs, frame, apart, true);
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
        return covers + (frame.isPresent() ? 1 : 0) + runs.stream().mapToInt(Run::entities).sum();
    }

    Stream<Integer> cited() {
        return runs.stream().flatMap(run -> run.cited().stream());
    }

    private boolean opensCover(int i) {
        return runs.get(i).cover() > 0 && (i == 0 || runs.get(i - 1).cover() != runs.get(i).cover());
    }

    /// The line in two, between words where it can be; nothing if it is a single sign. A cover that is cut becomes two.
    List<Line> cut() {
        var whole = runs.stream().mapToInt(run -> run.text().length()).sum();
        var middle = Cut.near(String.join("", runs.stream().map(Run::text).toList()), whole / 2);
        if (middle == 0 || middle == whole) {
            return List.of();
        }
        var first = new ArrayList<Run>();
        var second = new ArrayList<Run>();
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
        return List.of(new Line(first, frame, apart, false), new Line(second, frame, false, leads));
    }

    void write(Html html) {
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

    private static void write(Html html, Run run) {
        if (run.strong()) {
            html.open(Tag.STRONG).text(run.text()).close(Tag.STRONG);
        } else {
            html.text(run.text());
        }
    }
}
