package okaybot.text;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sentence in all languages as one text, to be stored: whoever reads it later may have another language than whoever set up what
/// it is about.
public final class MultilingualSentence {
    /// Behind the tag of a language; each has a line of its own below the English sentence.
    private static final String SEPARATOR = "\t";

    private MultilingualSentence() {}

    /// The text to store.
    ///
    /// @param sentence in a language; asked for once in each, since a platform may have to be asked for it
    public static String of(Function<Locale, String> sentence) {
        var english = sentence.apply(Locale.ENGLISH);
        var others = Languages.all().stream().filter(language -> !language.equals(Locale.ENGLISH))
                .flatMap(language -> line(language, sentence.apply(language), english));
        return Stream.concat(Stream.of(english), others).map(line -> line.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> line(Locale language, String translated, String english) {
        return english.equals(translated)
                ? Stream.empty()
                : Stream.of(language.toLanguageTag() + SEPARATOR + translated);
    }

    /// The sentence for a reader. One that was stored in a single language stays as it is.
    public static String in(String stored, Locale locale) {
        var tag = Languages.nearest(locale).toLanguageTag() + SEPARATOR;
        return stored.lines().filter(line -> line.startsWith(tag)).map(line -> line.substring(tag.length())).findFirst()
                .orElseGet(() -> stored.lines().findFirst().orElse(""));
    }
}
