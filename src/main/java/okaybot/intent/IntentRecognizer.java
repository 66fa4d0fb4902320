package okaybot.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.text.Languages;

/// Recognises the intent of a text in any language of the bot that has phrases. Thread-safe; keeps and logs nothing.
public final class IntentRecognizer {
    /// In characters. The longest message that a platform delivers has 4,096.
    private static final int MAX_LENGTH = 10_000;

    /// Reading the phrases takes long. They are read with the first text.
    private static final class Phrases {
        private static final List<LanguageIntents> LANGUAGES = Languages.all().stream()
                .flatMap(language -> PhraseFile.find(language).map(file -> new LanguageIntents(language, file))
                        .stream())
                .toList();

        private Phrases() {}
    }

    /// The intent of a text; [Intent#CRISIS] before any other.
    public Optional<RecognizedIntent> recognize(String text) {
        return recognize(text, true);
    }

    /// Whether a text that follows something else, such as the name of a command, speaks of a crisis: a single word is then only
    /// a topic.
    public Optional<RecognizedIntent> recognizeArgument(String text) {
        return recognize(text, false);
    }

    private Optional<RecognizedIntent> recognize(String text, boolean isWhole) {
        var words = WordNormalizer.words(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var found = new EnumMap<Intent, List<Locale>>(Intent.class);
        Phrases.LANGUAGES.forEach(language -> language.recognize(words, isWhole)
                .ifPresent(intent -> found.computeIfAbsent(intent, _ -> new ArrayList<>()).add(language.language())));
        return found.entrySet().stream().findFirst()
                .map(first -> new RecognizedIntent(first.getKey(), List.copyOf(first.getValue())));
    }
}
