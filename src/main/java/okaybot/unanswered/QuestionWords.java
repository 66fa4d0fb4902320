package okaybot.unanswered;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.intent.Intent;
import okaybot.intent.IntentRecognizer;

/// The words of a question as they are counted: two questions that differ only in capitals and punctuation are the same.
final class QuestionWords {
    private static final int MAX_LENGTH = 100;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /// Whatever may be about a person or lead to one: mentions and mail addresses, links and names of hosts, numbers of more than
    /// six digits in any notation, and street addresses.
    private static final Pattern PRIVATE = Pattern.compile("""
            @|://|(?i:www\\.)|[\\p{L}\\p{N}][.。]\\p{L}{2}\
            |(?:\\d[\\s()./+-]*){7}\
            |(?i:\\d\\w*\\s+(?:\\p{L}+\\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|court|square)\\b)\
            |(?iu:\\b(?:calle|av|avenida|avda|carrera|cra|calzada|paseo|jirón|rua)\\b[.\\s]+(?:\\p{L}+[.,]?\\s+){0,4}(?:n[.º°o]*|núm(?:ero)?|#)?[.\\s]*\\d)\
            |\\p{L}+(?:로|길)\\s?\\d""");

    private final IntentRecognizer intents = new IntentRecognizer();

    /// Empty if the question must not be counted: it may tell something private, is too long for a question, or speaks of wanting
    /// to die or of self-harm.
    Optional<String> of(String question) {
        var text = Normalizer.normalize(question, Normalizer.Form.NFKC);
        var words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return text.length() > MAX_LENGTH || words.length() > MAX_LENGTH || !words.contains(" ")
                || PRIVATE.matcher(text).find() || isCrisis(text) || isCrisis(question)
                        ? Optional.empty()
                        : Optional.of(words);
    }

    private boolean isCrisis(String text) {
        return intents.recognize(text).filter(found -> found.intent() == Intent.CRISIS).isPresent()
                || intents.recognizeArgument(text).filter(found -> found.intent() == Intent.CRISIS).isPresent();
    }
}
