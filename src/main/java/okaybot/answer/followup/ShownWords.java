package okaybot.answer.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okaybot.search.statement.Statement;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Words of a question that stand for what the last answer showed: a source, a place, or what was not meant.
final class ShownWords {
    private static final List<WordPattern> IT = WordFile.patterns("it", Locale.ENGLISH);
    private static final List<WordPattern> THERE = WordFile.patterns("there", Locale.ENGLISH);
    private static final List<String> ASKED_INSTEAD = WordFile.lines("corrections", Locale.ENGLISH).subList(0, 2);
    private static final List<WordPattern> CORRECTIONS = WordFile.patterns("corrections", Locale.ENGLISH).stream()
            .skip(2)
            .toList();
    private static final Pattern PLACE = Pattern.compile("\\b(?:at|of) (\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)+)");

    private ShownWords() {}

    /// A question with the name of a text in place of `it`.
    static String withText(String text, String name) {
        return found(IT, text)
                .map(found -> found.replaceFirst(Matcher.quoteReplacement(name))).orElse(text);
    }

    /// A question with a place in place of `there`: the first that the last answer names, as in `a nurse at OK Psychiatric Hospital`.
    static Optional<String> withPlace(String text, List<Statement> shown) {
        return found(THERE, text)
                .flatMap(there -> shown.stream().map(statement -> PLACE.matcher(statement.text()))
                        .filter(Matcher::find).findFirst()
                        .map(place -> there.replaceFirst(Matcher.quoteReplacement("at " + place.group(1)))));
    }

    /// What is asked by somebody who means something else than they were told: `who plays the brother` for `no, I mean the brother`, if
    /// the last answer told who plays somebody.
    static Optional<String> corrected(String text, List<Statement> shown) {
        var isRole = shown.stream().anyMatch(statement -> statement.kind() == Statement.Kind.CASTING);
        return CORRECTIONS.stream().filter(_ -> !shown.isEmpty())
                .flatMap(correction -> correction.match(text.strip()).stream()).findFirst()
                .map(found -> found.replaceFirst(ASKED_INSTEAD.get(isRole ? 0 : 1)));
    }

    private static Optional<Matcher> found(List<WordPattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.find(text).stream()).findFirst();
    }
}
