package okaybot.search.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.search.question.Question;
import okaybot.search.term.QuestionTerms;

/// A statement with the terms by which it is found.
///
/// @param questions that it answers
/// @param asked the terms of these
/// @param names whom it is about, and what they are called
public record StatementTerms(Statement statement, List<Question> questions, List<String> asked, List<String> label,
        List<String> names, List<String> text) {
    /// The terms of a question and the names in it.
    public static Set<String> of(Question question) {
        var all = new LinkedHashSet<>(question.terms());
        question.mentions().forEach(id -> all.add(QuestionTerms.ofName(id)));
        return all;
    }

    /// All but the names; a term may be there several times.
    Stream<String> words() {
        return Stream.of(asked, label, text).flatMap(List::stream);
    }

    /// The terms of the statement, and not of the questions.
    Set<String> own() {
        return Stream.of(label, names, text).flatMap(List::stream).collect(Collectors.toSet());
    }

    /// The ids of those whom its text and its subject name.
    Set<String> mentioned() {
        return Stream.concat(names.stream(), text.stream()).filter(QuestionTerms::isName).map(QuestionTerms::idOfName)
                .collect(Collectors.toSet());
    }
}
