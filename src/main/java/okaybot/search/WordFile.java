package okaybot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads lists of words of a language. They hold for any show; what is special to one stands in its vocabulary.
public final class WordFile {
    /// Those in which the form of a sentence tells what it asks.
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.of("es"));

    private WordFile() {}

    /// The lines of a file, without comments, which begin with `# `.
    ///
    /// @param name without the language, such as `light` for `light_en.txt`
    /// @return none if the language has no such file
    public static List<String> lines(String name, Locale language) {
        var path = "/okaybot/search/%s_%s.txt".formatted(name, language.getLanguage());
        try (var file = WordFile.class.getResourceAsStream(path)) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a file in all languages that have it, the English ones first; see [#lines].
    public static List<String> linesOfAll(String name) {
        return LANGUAGES.stream().flatMap(language -> lines(name, language).stream()).toList();
    }

    /// The same as regular expressions, whatever the capitals.
    public static List<Pattern> patternsOfAll(String name) {
        return LANGUAGES.stream().flatMap(language -> patterns(name, language).stream()).toList();
    }

    /// The lines of a file as regular expressions, whatever the capitals; see [#lines].
    public static List<Pattern> patterns(String name, Locale language) {
        return lines(name, language).stream().map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE)).toList();
    }
}
