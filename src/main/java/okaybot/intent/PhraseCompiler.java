package okaybot.intent;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns phrases into a regular expression for text whose ignored words are left out. With spaces, each word has one before it.
record PhraseCompiler(PhraseFile file) {
    /// Matches any of the phrases of a section, and nothing if there are none.
    Pattern compile(String section) {
        var phrases = file.lines(section);
        return Pattern.compile(phrases.isEmpty() ? "(?!)" : phrases.stream().map(this::phrase).collect(joining("|")));
    }

    private String phrase(String phrase) {
        var spaced = phrase.replace("^", "^ ").replace("$", " $").replaceAll("(\\{[a-z]+}\\??)", " $1 ").strip();
        var words = Stream.of(spaced.split(" +")).map(this::word).collect(joining());
        return "(?:" + words + (file.hasSpaces() ? "(?= |$)" : "") + ")";
    }

    private String word(String word) {
        return switch (word) {
            case "^", "$" -> word;
            case "*" -> file.hasSpaces() ? "(?: [^ ]++){0,3}?" : ".{0,8}?";
            case String group when group.endsWith("}?") -> group(group.substring(1, group.length() - 2)) + "?";
            case String group when group.startsWith("{") -> group(group.substring(1, group.length() - 1));
            default -> literal(word);
        };
    }

    private String group(String name) {
        return "(?:"
                + file.group(name).stream().map(words -> Stream.of(words.split(" ")).map(this::word).collect(joining()))
                        .collect(joining("|"))
                + ")";
    }

    private String literal(String word) {
        return (file.hasSpaces() ? " " : "") + Pattern.quote(word);
    }
}
