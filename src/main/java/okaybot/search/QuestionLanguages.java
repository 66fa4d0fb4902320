package okaybot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.LoreTranslator;
import okaybot.lore.Vocabulary;
import okaybot.lore.Vocabulary.QuestionSigns;

/// Tells in which languages somebody may ask, by the words that only one of them has. Thread-safe.
public final class QuestionLanguages {
    private final Map<Locale, Set<String>> words = new HashMap<>();

    /// @param lore what a reader may know of; it is not kept
    public QuestionLanguages(Lore lore) {
        var english = lore.inEnglish();
        var englishWords = words(SearchWords.texts(english));
        var texts = LoreTranslator.texts(english);
        english.localization().translations().forEach((language, translation) -> words.put(language,
                words(Stream.concat(texts.stream().flatMap(text -> translation.find(text).stream())
                        .flatMap(text -> Stream.concat(Stream.of(text.text()), text.asked().stream())),
                        texts(translation.vocabulary())))));
        var others = words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        words.values().forEach(own -> own.removeAll(englishWords));
        englishWords.removeAll(others);
        words.put(Locale.ENGLISH, englishWords);
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> SpellingNormalizer.words(text).stream())
                .filter(word -> !isKorean(word)).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> texts(Vocabulary vocabulary) {
        var signs = vocabulary.questions().orElse(QuestionSigns.NONE);
        var asking = vocabulary.asking().stream().flatMap(asked -> asked.words().stream());
        return Stream.of(vocabulary.ignored().stream(), vocabulary.yesNo().stream(), signs.openings().stream(),
                vocabulary.topics().stream().flatMap(topic -> topic.words().stream()), asking).flatMap(all -> all);
    }

    private static boolean isKorean(String word) {
        return SpellingNormalizer.isKorean(word.codePointAt(0));
    }

    /// English, and the languages whose words are in a text; the one with the most of them first.
    public List<Locale> of(String text) {
        if (words.size() == 1) {
            return List.of(Locale.ENGLISH);
        }
        var asked = SpellingNormalizer.words(text);
        var counts = new HashMap<Locale, Long>();
        words.forEach((language, known) -> counts.put(language,
                asked.stream().filter(word -> isKorean(word)
                        ? language.getLanguage().equals(Locale.KOREAN.getLanguage())
                        : known.contains(word)).count()));
        var languages = new ArrayList<>(words.keySet());
        languages.removeIf(language -> counts.getOrDefault(language, 0L) == 0 && !language.equals(Locale.ENGLISH));
        languages.sort(Comparator.<Locale>comparingLong(language -> counts.getOrDefault(language, 0L)).reversed()
                .thenComparing(language -> !language.equals(Locale.ENGLISH)).thenComparing(Locale::toLanguageTag));
        return languages;
    }
}
