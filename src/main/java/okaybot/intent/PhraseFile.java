package okaybot.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A file with the phrases of a language: sections, each a name in brackets and lines below it.
///
/// `[ignored]`, `[misspelt]` and `[group NAME]` list words, separated by commas: words that change nothing, words in which a slip
/// is corrected, and words that mean the same. `[spaces]` with the line `none` is for languages that are written without.
/// Every other section lists phrases, one a line: `[crisis]`, and `[not crisis]` for what is no crisis although it contains a phrase of
/// one. In a phrase, `{NAME}` is any word of a group, `{NAME}?` may be missing, `*` is up to three words, and `^` and `$` are
/// the start and the end of what was said. Accents of Latin letters make no difference.
record PhraseFile(Map<String, List<String>> sections) {
    /// The phrases of a language; empty if it has no file.
    static Optional<PhraseFile> find(Locale language) {
        var name = "phrases_" + language.getLanguage() + ".txt";
        try (var file = PhraseFile.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PhraseFile parse(String text) {
        var sections = new HashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : WordNormalizer.withoutAccents(text).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return new PhraseFile(sections);
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /// The words of a section that lists them.
    List<String> words(String section) {
        return lines(section).stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip)
                .filter(word -> !word.isEmpty()).toList();
    }

    boolean hasSpaces() {
        return lines("spaces").isEmpty();
    }

    /// The words of a group.
    ///
    /// @throws IllegalStateException if there is no such group
    List<String> group(String name) {
        var words = words("group " + name);
        if (words.isEmpty()) {
            throw new IllegalStateException("There is no group of words called " + name);
        }
        return words;
    }
}
