package okaybot.intent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns phrases into a regular expression for text whose ignored words are left out. With spaces, each word has one before it.
record PhraseCompiler(PhraseFile file) {
    /// The phrases of a section, as words, groups and signs.
    List<List<String>> phrases(String section) {
        return file.lines(section).stream().map(PhraseCompiler::split).toList();
    }

    /// Matches any of the phrases, and nothing if there are none.
    Pattern compile(List<List<String>> phrases) {
        // Nothing but a space can begin a phrase, which saves most of the work.
        return Pattern.compile(phrases.isEmpty() ? "(?!)" : (file.hasSpaces() ? "(?= )" : "") + anyOf(phrases));
    }

    private static List<String> split(String phrase) {
        var spaced = phrase.replace("^", "^ ").replace("$", " $").replaceAll("(\\{[a-z]+}\\??)", " $1 ").strip();
        return List.of(spaced.split(" +"));
    }

    /// Phrases that begin in the same way share their beginning, so that it is compared once.
    private String anyOf(List<List<String>> phrases) {
        var byFirst = phrases.stream().filter(phrase -> !phrase.isEmpty())
                .collect(groupingBy(List::getFirst, LinkedHashMap::new,
                        mapping(phrase -> phrase.subList(1, phrase.size()), toList())));
        var longer = byFirst.entrySet().stream().map(entry -> word(entry.getKey()) + anyOf(entry.getValue()));
        var ended = phrases.stream().anyMatch(List::isEmpty)
                ? Stream.of(file.hasSpaces() ? "(?= |$)" : "")
                : Stream.<String>of();
        return "(?:" + Stream.concat(longer, ended).collect(joining("|")) + ")";
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
