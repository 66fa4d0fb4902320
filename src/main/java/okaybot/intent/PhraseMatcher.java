package okaybot.intent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds phrases of a section in a text. Only those are compared that begin with a word of the text, and only they are compiled.
final class PhraseMatcher {
    private static final String ANYWHERE = "";
    private static final String ALL = "*";

    private final PhraseCompiler compiler;
    private final List<List<String>> all;
    private final Map<String, List<List<String>>> byFirstWord;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private record FirstWord(String word, List<String> phrase) {}

    PhraseMatcher(PhraseFile file, String section) {
        compiler = new PhraseCompiler(file);
        all = compiler.phrases(section);
        byFirstWord = all.stream().flatMap(phrase -> firstWords(phrase, file)
                .distinct().map(word -> new FirstWord(word, phrase)))
                .collect(groupingBy(FirstWord::word, mapping(FirstWord::phrase, toList())));
    }

    /// Each word with which a phrase can begin; [#ANYWHERE] if that can be any, as in languages without spaces.
    private static Stream<String> firstWords(List<String> phrase, PhraseFile file) {
        if (!file.hasSpaces() || phrase.isEmpty()) {
            return Stream.of(ANYWHERE);
        }
        var rest = phrase.subList(1, phrase.size());
        return switch (phrase.getFirst()) {
            case "^" -> firstWords(rest, file);
            case "*" -> Stream.of(ANYWHERE);
            case String group when group.endsWith("}?") ->
                Stream.concat(firstWordsOfGroup(group.substring(1, group.length() - 2), rest, file),
                        firstWords(rest, file));
            case String group when group.startsWith("{") ->
                firstWordsOfGroup(group.substring(1, group.length() - 1), rest, file);
            default -> Stream.of(phrase.getFirst());
        };
    }

    private static Stream<String> firstWordsOfGroup(String group, List<String> rest, PhraseFile file) {
        return file.group(group).stream().map(words -> List.of(words.split(" ")))
                .flatMap(words -> firstWords(Stream.concat(words.stream(), rest.stream()).toList(), file));
    }

    /// @param text each word after a space, in languages that have spaces
    boolean matches(String text) {
        if (byFirstWord.containsKey(ANYWHERE) && pattern(ANYWHERE).matcher(text).find()) {
            return true;
        }
        for (var start = text.indexOf(' '); start >= 0; start = text.indexOf(' ', start + 1)) {
            var next = text.indexOf(' ', start + 1);
            var word = text.substring(start + 1, next < 0 ? text.length() : next);
            if (!word.isEmpty() && byFirstWord.containsKey(word) && matchesAt(start, text, pattern(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(int start, String text, Pattern pattern) {
        return pattern.matcher(text).region(start, text.length()).useAnchoringBounds(false).lookingAt();
    }

    private Pattern pattern(String firstWord) {
        return patterns.computeIfAbsent(firstWord, word -> compiler.compile(byFirstWord.getOrDefault(word, List.of())));
    }

    /// The text with something in place of each phrase.
    String replaceAll(String text, String replacement) {
        return matches(text)
                ? patterns.computeIfAbsent(ALL, _ -> compiler.compile(all)).matcher(text).replaceAll(replacement)
                : text;
    }
}
