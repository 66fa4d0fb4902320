package okaybot.search.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Joins the sentences of an article's paragraphs to passages that are short enough to be quoted.
final class PassageSplitter {
    static final int MAX_WORDS = 40;
    /// In UTF-16 units. For scripts without spaces, and for text that is none.
    static final int MAX_LENGTH = 300;
    private static final String CUT = "…";
    /// A paragraph that is shorter is joined with the next one.
    private static final int MIN_WORDS = 20;

    private final StringBuilder passage = new StringBuilder();
    private int words;

    /// Splits a text into sentences.
    private static List<String> sentences(String text) {
        var boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(text);
        var sentences = new ArrayList<String>();
        for (var start = boundaries.first(); start < text.length();) {
            var end = boundaries.next();
            var sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    static int countWords(String text) {
        var words = 0;
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }

    /// Adds a paragraph.
    ///
    /// @return the passages that are complete now
    List<String> add(String paragraph) {
        var complete = new ArrayList<String>();
        for (var sentence : sentences(paragraph)) {
            for (var piece : pieces(sentence)) {
                var count = countWords(piece);
                if (words + count > MAX_WORDS || passage.length() + 1 + piece.length() > MAX_LENGTH) {
                    end().ifPresent(complete::add);
                }
                passage.append(passage.isEmpty() ? "" : " ").append(piece);
                words += count;
            }
        }
        if (words >= MIN_WORDS) {
            end().ifPresent(complete::add);
        }
        return complete;
    }

    private static List<String> pieces(String sentence) {
        if (sentence.length() <= MAX_LENGTH && countWords(sentence) <= MAX_WORDS) {
            return List.of(sentence);
        }
        var pieces = WordSplitter.pieces(sentence, MAX_WORDS, MAX_LENGTH - 2 * CUT.length());
        return IntStream.range(0, pieces.size()).mapToObj(i -> (i == 0 ? "" : CUT) + pieces.get(i)
                + (i == pieces.size() - 1 ? "" : CUT)).toList();
    }

    /// Ends the article, or the section.
    ///
    /// @return the last passage, if there is one
    Optional<String> end() {
        var complete = passage.toString();
        passage.setLength(0);
        words = 0;
        return Optional.of(complete).filter(text -> !text.isEmpty());
    }
}
