package okaybot.search.talk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Vocabulary;
import okaybot.lore.Vocabulary.QuestionSigns;
import okaybot.lore.view.LanguageScript;
import okaybot.lore.view.LoreTranslator;
import okaybot.search.word.SearchWords;
import okaybot.search.word.SpellingNormalizer;

/// Tells in which languages somebody may ask, by the words that English does not share with any other language. Thread-safe.
public final class QuestionLanguageDetector {
    private final Map<Locale, Set<String>> words = new HashMap<>();
    /// Those that only other languages have.
    private final Set<String> others;
    private final Map<Locale, LanguageScript> scripts;

    /// @param lore what a reader may know of; it is not kept
    public QuestionLanguageDetector(Lore lore) {
        var english = lore.inEnglish();
        var englishWords = words(SearchWords.texts(english));
        var texts = LoreTranslator.texts(english);
        english.localization().translations().forEach((language, translation) -> words.put(language,
                words(Stream.concat(texts.stream().flatMap(text -> translation.find(text).stream())
                        .flatMap(text -> Stream.concat(Stream.of(text.text()), text.asked().stream())),
                        texts(translation.vocabulary())))));
        var foreign = words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        words.values().forEach(own -> own.removeAll(englishWords));
        others = words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        englishWords.removeAll(foreign);
        words.put(Locale.ENGLISH, englishWords);
        scripts = words.keySet().stream().collect(Collectors.toMap(Function.identity(), LanguageScript::of));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> SpellingNormalizer.words(text).stream())
                .filter(word -> !isKorean(word) && !isNumber(word)).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> texts(Vocabulary vocabulary) {
        var signs = vocabulary.questions().orElse(QuestionSigns.NONE);
        var asking = vocabulary.asking().stream().flatMap(asked -> asked.words().stream());
        return Stream.of(vocabulary.ignored().stream(), vocabulary.yesNo().stream(), signs.openings().stream(),
                vocabulary.topics().stream().flatMap(topic -> topic.words().stream()), asking).flatMap(all -> all);
    }

    private static boolean isNumber(String word) {
        return word.codePoints().noneMatch(Character::isLetter);
    }

    private static boolean isKorean(String word) {
        return SpellingNormalizer.isKorean(word.codePointAt(0));
    }

    /// English, and the languages of which a text has more words, or the script; the one with the most words first.
    public List<Locale> detect(String text) {
        if (words.size() == 1) {
            return List.of(Locale.ENGLISH);
        }
        var asked = SpellingNormalizer.words(text);
        if (asked.stream().noneMatch(this::isOfOther)) {
            return List.of(Locale.ENGLISH);
        }
        var counts = words.keySet().stream().collect(Collectors.toMap(Function.identity(),
                language -> asked.stream().filter(word -> isOf(language, word)).count()));
        return counts.entrySet().stream()
                .filter(language -> language.getKey().equals(Locale.ENGLISH)
                        || language.getValue() > counts.getOrDefault(Locale.ENGLISH, 0L)
                        || asked.stream().anyMatch(word -> isKorean(word) && isOf(language.getKey(), word)))
                .sorted(Map.Entry.<Locale, Long>comparingByValue().reversed()
                        .thenComparing(language -> !language.getKey().equals(Locale.ENGLISH))
                        .thenComparing(language -> language.getKey().toLanguageTag()))
                .map(Map.Entry::getKey).toList();
    }

    private boolean isOfOther(String word) {
        return isKorean(word) || others.contains(word);
    }

    /// Hangul is split into syllables, of which most are in many words, so that it counts by its script.
    private boolean isOf(Locale language, String word) {
        return isKorean(word)
                ? scripts.getOrDefault(language, LanguageScript.NONE).isIn(word)
                : words.getOrDefault(language, Set.of()).contains(word);
    }
}
