package okaybot.search.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads lists of words of a language. They hold for any show; what is special to one stands in its vocabulary.
public final class WordFile {
    /// Those in which the form of a sentence tells what it asks.
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.of("es"));

    /// Words with a name: `{text} = article|source`.
    private static final Pattern PART = Pattern.compile("(\\{\\w+}) = (.+)");

    private static final String QUESTION = "{question}";
    private static final String SEPARATOR = " => ";

    /// A question, and what stands behind ` => ` of it.
    public record Rule(WordPattern question, String meaning) {
        private static Rule of(String line) {
            var parts = line.split(SEPARATOR, 2);
            return new Rule(WordPattern.of(parts[0]), parts[1]);
        }

        /// The meaning with the groups that the pattern finds in a text; empty if it finds nothing.
        public Optional<String> meaningIn(String text) {
            return question.find(text).map(found -> {
                var filled = new StringBuilder();
                found.appendReplacement(filled, meaning);
                return filled.substring(found.start());
            });
        }
    }

    private WordFile() {}

    /// The lines of a file whose first line is what may stand around each `{question}` of the others, whatever the capitals. None in a
    /// language without such a file.
    public static List<Rule> rules(String name, Locale language) {
        var lines = lines(name, language);
        return lines.stream().skip(1).map(line -> line.split(SEPARATOR, 2))
                .map(parts -> new Rule(WordPattern.of(lines.getFirst().replace(QUESTION, parts[0])), parts[1]))
                .toList();
    }

    /// The lines of a file in all languages that have it, with what the names of words stand for; see [#patterns].
    public static List<Rule> rulesOfAll(String name) {
        return LANGUAGES.stream().flatMap(language -> filledLines(name, language).stream()).map(Rule::of).toList();
    }

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
    public static List<WordPattern> patternsOfAll(String name) {
        return LANGUAGES.stream().flatMap(language -> patterns(name, language).stream()).toList();
    }

    /// The lines of a file as regular expressions, whatever the capitals; see [#lines]. After a line such as `{text} = article|source`,
    /// `{text}` stands for these words in the lines below.
    public static List<WordPattern> patterns(String name, Locale language) {
        return filledLines(name, language).stream().map(WordPattern::of).toList();
    }

    /// The lines of a file with what the names of words stand for; see [#patterns].
    public static List<String> filledLines(String name, Locale language) {
        return filledLines(name, language, Map.of());
    }

    /// The same of a file in which `{name}` stands for anybody of a show.
    public static List<String> filledLines(String name, Locale language, NamePattern names) {
        return filledLines(name, language, Map.of("{name}", "(?:%s)".formatted(names.in(language))));
    }

    private static List<String> filledLines(String name, Locale language, Map<String, String> given) {
        var lines = new ArrayList<String>();
        var parts = new LinkedHashMap<>(given);
        for (var line : lines(name, language)) {
            var part = PART.matcher(line);
            if (part.matches()) {
                parts.put(part.group(1), "(?:%s)".formatted(filled(part.group(2), parts)));
            } else {
                lines.add(filled(line, parts));
            }
        }
        return List.copyOf(lines);
    }

    private static String filled(String line, Map<String, String> parts) {
        return parts.entrySet().stream().reduce(line,
                (text, part) -> text.replace(part.getKey(), part.getValue()), (first, _) -> first);
    }
}
