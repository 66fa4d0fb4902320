package okaybot.search.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Role;
import okaybot.search.WordFile;
import okaybot.search.question.Statement.Kind;

/// Finds out whether a question takes a character for something by which they do not make a living: `why is Gang-tae a pilot`.
///
/// @param characters their ids
/// @param occupations the terms for what people do for a living
record OccupationChecker(StatementIndex index, Set<String> characters, Set<String> occupations) {
    /// Who has a doctor need not be one.
    private static final Pattern HAVING = Pattern.compile("\\b(?:have|has|had|needs?|sees?)\\b");

    /// @param terms splits words into their basic forms
    static OccupationChecker of(StatementIndex index, Lore lore, QuestionTerms terms) {
        return new OccupationChecker(index, lore.roles().stream().map(Role::id).collect(Collectors.toSet()),
                WordFile.lines("occupations", lore.locale()).stream().flatMap(line -> Stream.of(line.split(", ")))
                        .map(terms::of).filter(words -> words.size() == 1).flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }

    /// What the character does instead, if the content says so.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<IndexedStatement> other(Question question, int ceiling) {
        return takesForGranted(question)
                ? index.statements().stream().filter(found -> isOccupation(found, question, ceiling)).findFirst()
                : Optional.empty();
    }

    private boolean takesForGranted(Question question) {
        return (question.isYesNo() || question.intents().contains(QuestionIntent.WHY))
                && question.mentions().size() == 1 && characters.containsAll(question.mentions())
                && question.words().size() == 1 && occupations.containsAll(question.words())
                && !HAVING.matcher(question.wording()).find();
    }

    private boolean isOccupation(IndexedStatement found, Question question, int ceiling) {
        return found.statement().kind() == Kind.ABOUT && found.statement().after() <= ceiling
                && question.mentions().contains(found.statement().subject())
                && found.terms().stream().anyMatch(occupations::contains)
                && found.terms().stream().noneMatch(question.words()::contains);
    }
}
