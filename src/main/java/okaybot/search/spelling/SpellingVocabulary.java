package okaybot.search.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.search.word.SearchWords;
import okaybot.search.word.WordFile;

/// The English words of the content, and those with which people ask about it, with how often they are used.
///
/// @param byFirstLetter each at least once
record SpellingVocabulary(Map<Character, Map<String, Long>> byFirstLetter) {
    /// A letter behind a backslash belongs to none.
    private static final Pattern WORD = Pattern.compile("(?<!\\\\)[a-z][a-z'’]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    /// A word of the content is likelier meant than one that only a question may have.
    private static final long IN_CONTENT = 3;
    /// Lists of words and expressions by which questions are understood.
    private static final List<String> FILES = List.of("thesaurus", "light", "wrappers", "expected", "season-pages",
            "elsewhere", "speakers", "attribution", "follow-ups", "chat", "conditions", "occupations");

    /// The words of the lists, which are the same for every lore.
    private static final class Listed {
        private static final List<String> WORDS = FILES.stream()
                .flatMap(file -> WordFile.lines(file, Locale.ENGLISH).stream()).flatMap(SpellingVocabulary::words)
                .distinct().toList();

        private Listed() {}
    }

    /// @param lore in English
    static SpellingVocabulary of(Lore lore) {
        var words = new HashMap<Character, Map<String, Long>>();
        Stream.concat(SearchWords.texts(lore), lore.vocabulary().words()).flatMap(SpellingVocabulary::words)
                .forEach(word -> add(word, IN_CONTENT, words));
        Listed.WORDS.forEach(word -> add(word, 1, words));
        return new SpellingVocabulary(words);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> plain(word.group()));
    }

    /// A word in small letters, without apostrophes.
    static String plain(String word) {
        return APOSTROPHE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static void add(String word, long weight, Map<Character, Map<String, Long>> words) {
        words.computeIfAbsent(word.charAt(0), _ -> new HashMap<>()).merge(word, weight, Long::sum);
    }

    boolean contains(String word) {
        return beginningLike(word).containsKey(word);
    }

    /// Whether the content has it. What stands only in the lists may be a part of a word, as expressions have them.
    boolean isOfContent(String word) {
        return beginningLike(word).getOrDefault(word, 0L) >= IN_CONTENT;
    }

    /// Those that begin with the same letter as a word.
    Map<String, Long> beginningLike(String word) {
        return byFirstLetter.getOrDefault(word.charAt(0), Map.of());
    }
}
