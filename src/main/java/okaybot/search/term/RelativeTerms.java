package okaybot.search.term;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.search.word.WordFile;

/// The terms for relatives, whether the show has them or not.
///
/// @param general the ones that stand for any of them: `related by blood`
public record RelativeTerms(Set<String> all, Set<String> general) {
    private static final String OF_ANY = "= ";

    /// None in a language that has no file of them.
    ///
    /// @param terms splits words into their basic forms
    public static RelativeTerms of(Locale language, QuestionTerms terms) {
        return new RelativeTerms(read(language, terms, _ -> true),
                read(language, terms, line -> line.startsWith(OF_ANY)));
    }

    private static Set<String> read(Locale language, QuestionTerms terms, Predicate<String> isRead) {
        return WordFile.lines("family", language).stream().filter(isRead).map(line -> line.replace(OF_ANY, ""))
                .flatMap(line -> Stream.of(line.split(", "))).flatMap(word -> terms.of(word).stream())
                .collect(Collectors.toSet());
    }
}
