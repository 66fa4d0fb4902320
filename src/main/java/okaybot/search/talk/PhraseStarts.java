package okaybot.search.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.search.word.SpellingNormalizer;

/// Phrases with which a text may begin. Thread-safe.
///
/// @param byFirstWord their normalized words
record PhraseStarts(Map<String, List<List<String>>> byFirstWord) {
    static PhraseStarts of(Collection<String> phrases) {
        return new PhraseStarts(phrases.stream().map(SpellingNormalizer::words).filter(words -> !words.isEmpty())
                .collect(Collectors.groupingBy(List::getFirst)));
    }

    /// Those of a single word.
    Stream<String> words() {
        return byFirstWord.keySet().stream().filter(this::contains);
    }

    /// Whether a word alone is one of them.
    boolean contains(String word) {
        return byFirstWord.getOrDefault(word, List.of()).contains(List.of(word));
    }

    /// The number of words in the longest with which a text begins; 0 if it begins with none.
    ///
    /// @param words of the text, normalized
    int longest(List<String> words) {
        return words.isEmpty()
                ? 0
                : byFirstWord.getOrDefault(words.getFirst(), List.of()).stream()
                        .filter(phrase -> phrase.size() <= words.size()
                                && words.subList(0, phrase.size()).equals(phrase))
                        .mapToInt(List::size).max().orElse(0);
    }
}
