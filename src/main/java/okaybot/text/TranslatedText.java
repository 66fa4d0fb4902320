package okaybot.text;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sentence in all languages as one text, to be stored: whoever reads it later may have another language than whoever set up what it is
/// about.
public final class TranslatedText {
    /// Behind the tag of a language; each has a line of its own below the English sentence.
    private static final String SEPARATOR = "\t";

    private TranslatedText() {}

    /// The text to store.
    ///
    /// @param sentence in a language
    public static String of(Function<Locale, String> sentence) {
        var english = sentence.apply(Locale.ENGLISH);
        var others = Languages.all().stream().filter(language -> !language.equals(Locale.ENGLISH))
                .filter(language -> !Objects.equals(sentence.apply(language), english))
                .map(language -> language.toLanguageTag() + SEPARATOR + sentence.apply(language));
        return Stream.concat(Stream.of(english), others).map(line -> line.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /// The sentence for a reader. One that was stored in a single language stays as it is.
    public static String in(String stored, Locale locale) {
        var tag = Languages.nearest(locale).toLanguageTag() + SEPARATOR;
        return stored.lines().filter(line -> line.startsWith(tag)).map(line -> line.substring(tag.length())).findFirst()
                .orElseGet(() -> stored.lines().findFirst().orElse(""));
    }
}
