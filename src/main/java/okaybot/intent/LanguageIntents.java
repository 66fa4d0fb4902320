package okaybot.intent;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Recognises the intents of what is said in one language.
final class LanguageIntents {
    /// Belongs to no phrase.
    private static final String SEPARATOR = " |";
    private static final int FIRST_NON_ASCII = 128;

    private final Locale language;
    private final boolean hasSpaces;
    private final Set<String> ignored;
    private final SpellingCorrector corrector;
    private final List<IntentPhrases> intents;

    /// @param exceptions what is taken out of the text first
    private record IntentPhrases(Intent intent, PhraseMatcher phrases, PhraseMatcher exceptions) {
        boolean match(String text) {
            // Hardly any text has a phrase. What is left before and after an exception must not become one.
            return phrases.matches(text) && phrases.matches(exceptions.replaceAll(text, SEPARATOR));
        }
    }

    LanguageIntents(Locale language, PhraseFile file) {
        this.language = language;
        this.hasSpaces = file.hasSpaces();
        this.ignored = Set.copyOf(file.words("ignored"));
        this.corrector = new SpellingCorrector(file.words("misspelt"));
        this.intents = Stream.of(Intent.values()).map(intent -> new IntentPhrases(intent,
                new PhraseMatcher(file, intent.section()), new PhraseMatcher(file, "not " + intent.section())))
                .toList();
    }

    Locale language() {
        return language;
    }

    /// @param words of [WordNormalizer]
    /// @param isWhole whether nothing else was said; otherwise only a crisis is recognised
    Optional<Intent> recognize(List<String> words, boolean isWhole) {
        // Languages without spaces have letters of their own.
        if (!hasSpaces && words.stream().allMatch(word -> word.chars().allMatch(letter -> letter < FIRST_NON_ASCII))) {
            return Optional.empty();
        }
        var text = text(words) + (isWhole ? "" : SEPARATOR);
        return intents.stream().filter(phrases -> isWhole || phrases.intent == Intent.CRISIS)
                .filter(phrases -> phrases.match(text)).findFirst().map(IntentPhrases::intent);
    }

    private String text(List<String> words) {
        return words.stream().map(corrector::correct).filter(word -> !ignored.contains(word))
                .map(word -> hasSpaces ? " " + word : word).collect(joining());
    }
}
