package okaybot.intent;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Recognises the intent of a text in any language that there are phrases of. Thread-safe; keeps and logs nothing.
public final class IntentRecognizer {
    /// In characters. The longest message that a platform delivers has 4,096.
    private static final int MAX_LENGTH = 10_000;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.of("es"));

    private final Map<Locale, LanguageIntents> intents = LANGUAGES.stream()
            .collect(toMap(identity(), language -> new LanguageIntents(PhraseFile.load(language))));

    /// The intent of a text; [Intent#CRISIS] before any other.
    public Optional<RecognizedIntent> recognize(String text) {
        return recognize(text, true);
    }

    /// The intent of a text that follows something else, such as the name of a command: a single word is then only a topic.
    public Optional<RecognizedIntent> recognizeArgument(String text) {
        return recognize(text, false);
    }

    private Optional<RecognizedIntent> recognize(String text, boolean isWhole) {
        var words = WordNormalizer.words(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        var found = LANGUAGES.stream()
                .flatMap(language -> intents.get(language).recognize(words, isWhole).stream()
                        .map(intent -> Map.entry(intent, language)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        return Optional.ofNullable(found.firstEntry())
                .map(first -> new RecognizedIntent(first.getKey(), first.getValue()));
    }
}
