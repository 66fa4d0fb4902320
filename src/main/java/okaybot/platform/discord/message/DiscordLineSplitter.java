package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import okaybot.answer.Span;
import okaybot.platform.discord.message.DiscordLine.Kind;

/// A line too long for a page, on its way into several.
///
/// @param pieces of the line, none of them longer than a part may be
record DiscordLineSplitter(Kind kind, List<List<Span>> pieces) {
    /// @param first how many characters the first part may have, the others `room`
    List<DiscordLine> fitting(int first, int room) {
        var parts = new ArrayList<DiscordLine>();
        var done = 0;
        while (done < pieces.size()) {
            var end = end(done, done == 0 ? first : room);
            parts.add(line(done, end));
            done = end;
        }
        return parts;
    }

    /// Up to which piece they fit from here, one at least: as many as would without markup, and then fewer until it is true.
    private int end(int start, int room) {
        var end = endWithoutMarkup(start, room);
        var length = line(start, end).markdown().length();
        while (length > room && end > start + 1) {
            end = start + Math.clamp((long) (end - start) * room / length, 1, end - start - 1);
            length = line(start, end).markdown().length();
        }
        return end;
    }

    private int endWithoutMarkup(int start, int room) {
        var end = start;
        var length = 0;
        while (end < pieces.size() && length <= room) {
            length += SpanMerger.length(pieces.get(end));
            end++;
        }
        return end;
    }

    private DiscordLine line(int start, int end) {
        return DiscordLine.of(kind, pieces.subList(start, end).stream().flatMap(List::stream).toList());
    }
}
