package okaybot.search.spelling;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.search.word.WordFile;

/// The words of plain English. They are read when somebody first types one that the content does not have.
public final class EnglishDictionary {
    private static final Pattern SPACE = Pattern.compile(" ");

    private static final class Words {
        private static final Set<String> ALL = WordFile.lines("dictionary", Locale.ENGLISH).stream()
                .flatMap(SPACE::splitAsStream).collect(Collectors.toUnmodifiableSet());

        private Words() {}
    }

    private EnglishDictionary() {}

    static Stream<String> words() {
        return Words.ALL.stream();
    }

    /// Whether a word is spelt as it is.
    ///
    /// @param word in small letters, without apostrophes
    public static boolean contains(String word) {
        return Words.ALL.contains(word);
    }
}
