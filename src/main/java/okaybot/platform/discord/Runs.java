package okaybot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import okaybot.answer.Span;
import okaybot.answer.Span.Covered;
import okaybot.answer.Span.Marks;
import okaybot.answer.Span.Plain;
import okaybot.answer.Span.Strong;

/// Joins runs of text, and takes them apart.
final class Runs {
    private static final int LONGEST_PIECE = 100;
    private static final int MOST_MARKS = 10;

    private Runs() {}

    /// The same to a reader, cleaned, without empty runs, and with no two neighbours of a kind: their markup would run
    /// into each other.
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            add(merged, clean(span));
        }
        return merged;
    }

    private static void add(List<Span> merged, Span next) {
        if (isEmpty(next)) {
            return;
        }
        var joined = merged.isEmpty() ? Stream.of(next) : join(merged.removeLast(), next);
        joined.forEach(merged::add);
    }

    private static Stream<Span> join(Span last, Span next) {
        return switch (next) {
            case Plain(var text) when last instanceof Plain(var before) -> Stream.of(new Plain(tidy(before + text)));
            case Strong(var text) when last instanceof Strong(var before) -> Stream.of(new Strong(tidy(before + text)));
            case Marks(var numbers) when last instanceof Marks(var before) ->
                Stream.of(new Marks(Stream.concat(before.stream(), numbers.stream()).toList()));
            case Covered(var after, var spans) when last instanceof Covered(var same, var before) && same == after ->
                Stream.of(new Covered(after, merged(Stream.concat(before.stream(), spans.stream()).toList())));
            case Plain _,Strong _,Marks _,Covered _ -> Stream.of(last, next);
        };
    }

    private static String tidy(String text) {
        return text.replace("  ", " ");
    }

    private static Span clean(Span span) {
        return switch (span) {
            case Plain(var text) -> new Plain(Markdown.clean(text));
            case Strong(var text) -> Markdown.clean(text).isBlank()
                    ? new Plain(Markdown.clean(text))
                    : new Strong(Markdown.clean(text));
            case Marks marks -> marks;
            case Covered(var after, var spans) -> new Covered(after, merged(spans));
        };
    }

    private static boolean isEmpty(Span span) {
        return switch (span) {
            case Plain(var text) -> text.isEmpty();
            case Strong(var text) -> text.isEmpty();
            case Marks(var numbers) -> numbers.isEmpty();
            case Covered(_, var spans) -> Markdown.of(spans).isEmpty();
        };
    }

    /// The runs in pieces between which a page may end: words, each with the space behind it. Marks stay with the word
    /// before them, and a piece of a cover is a cover.
    static List<List<Span>> pieces(List<Span> spans) {
        var pieces = new ArrayList<List<Span>>();
        for (var span : merged(spans)) {
            if (span instanceof Marks(var numbers) && numbers.size() <= MOST_MARKS && !pieces.isEmpty()) {
                pieces.add(Stream.concat(pieces.removeLast().stream(), Stream.of(span)).toList());
            } else {
                take(span).forEach(pieces::add);
            }
        }
        return pieces;
    }

    private static Stream<List<Span>> take(Span span) {
        return switch (span) {
            case Plain(var text) -> words(text).map(word -> List.of(new Plain(word)));
            case Strong(var text) -> words(text).map(word -> List.of(new Strong(word)));
            case Marks(var numbers) -> numbers.stream().map(number -> List.of(new Marks(List.of(number))));
            case Covered(var after, var inside) -> pieces(inside).stream()
                    .map(piece -> List.of(new Covered(after, piece)));
        };
    }

    /// The words of a text, each with the space behind it; a word that is no word any more by its length, in parts.
    private static Stream<String> words(String text) {
        return Stream.of(text.split("(?<= )")).flatMap(Runs::parts);
    }

    private static Stream<String> parts(String word) {
        var parts = new ArrayList<String>();
        var start = 0;
        while (word.length() - start > LONGEST_PIECE) {
            var end = start + LONGEST_PIECE;
            end -= Character.isHighSurrogate(word.charAt(end - 1)) ? 1 : 0;
            parts.add(word.substring(start, end));
            start = end;
        }
        parts.add(word.substring(start));
        return parts.stream();
    }
}
