package okaybot.command.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Vocabulary;

/// The number of an episode as people type it: `8`, `ep8`, `episode eight`, `8/16`, `#8.`, and with the words of the content
/// `8화`.
public final class EpisodeNumber {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,4})(?: ?/ ?\\d{1,4})?");
    private static final Pattern END = Pattern.compile("[\\s.!?)~]+$");

    private EpisodeNumber() {}

    /// The number; empty if the text says anything else. There may be no such episode.
    public static Optional<Integer> parse(String typed, Vocabulary vocabulary) {
        var text = END.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var others = vocabulary.episode().stream().filter(word -> text.startsWith(word) || text.endsWith(word))
                .map(word -> without(word, text));
        return Stream.concat(Stream.of(text), others).flatMap(alone -> number(alone, vocabulary).stream()).findFirst();
    }

    private static String without(String word, String text) {
        return (text.startsWith(word)
                ? text.substring(word.length())
                : text.substring(0, text.length() - word.length())).strip();
    }

    private static Optional<Integer> number(String alone, Vocabulary vocabulary) {
        return vocabulary.numberOf(alone).or(() -> inDigits(alone));
    }

    private static Optional<Integer> inDigits(String alone) {
        var number = NUMBER.matcher(alone);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }
}
