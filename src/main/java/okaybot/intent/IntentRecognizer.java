package okaybot.intent;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Recognises the intent of a text in any language that there are phrases of. Thread-safe; keeps and logs nothing.
public final class IntentRecognizer {
    /// In characters. The longest message that a platform delivers has 4,096.
    private static final int MAX_LENGTH = 10_000;

    private final List<LanguageIntents> languages = Stream.of(Locale.ENGLISH, Locale.KOREAN)
            .map(language -> new LanguageIntents(language, PhraseFile.load(language)))
            .toList();

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
        return languages.stream().flatMap(language -> language.recognize(words, isWhole).stream())
                .min(comparing(RecognizedIntent::intent));
    }
}
