package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Span;
import okaybot.answer.Span.CitationMarks;
import okaybot.answer.Span.Covered;
import okaybot.answer.Span.Plain;
import okaybot.answer.Span.Strong;

/// Takes runs of text apart.
final class SpanSplitter {
    private static final int LONGEST_PIECE = 100;
    private static final int MOST_MARKS = 10;

    private SpanSplitter() {}

    /// The runs in pieces between which a page may end: words, each with the space behind it. Marks stay with the word
    /// before them, and a piece of a cover is a cover.
    static List<List<Span>> of(List<Span> spans) {
        var pieces = new ArrayList<List<Span>>();
        for (var span : SpanMerger.merged(spans)) {
            if (span instanceof CitationMarks(var numbers) && numbers.size() <= MOST_MARKS && !pieces.isEmpty()) {
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
            case CitationMarks(var numbers) ->
                numbers.stream().map(number -> List.of(new CitationMarks(List.of(number))));
            case Covered(var after, var inside) -> of(inside).stream()
                    .map(piece -> List.of(new Covered(after, piece)));
        };
    }

    /// The words of a text, each with the space behind it; a word that is no word any more by its length, in parts.
    private static Stream<String> words(String text) {
        return Stream.of(text.split("(?<= )")).flatMap(SpanSplitter::parts);
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
