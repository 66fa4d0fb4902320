package okaybot.search.term;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.search.word.WordFile;

/// A line of the file of words that mean nearly the same.
///
/// @param isHard whether they ask for something that nothing else answers
/// @param phrases words and phrases
record ThesaurusLine(boolean isHard, List<String> phrases) {
    private static final String FILE = "thesaurus";
    private static final String HARD = "! ";

    /// None for a language that has no such file.
    static Stream<ThesaurusLine> all(Locale language) {
        return WordFile.lines(FILE, language).stream().map(ThesaurusLine::of);
    }

    private static ThesaurusLine of(String line) {
        var isHard = line.startsWith(HARD);
        return new ThesaurusLine(isHard, List.of(line.substring(isHard ? HARD.length() : 0).split(", *")));
    }
}
