package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.Clauses;
import okaybot.search.WordFile;
import okaybot.search.WordPattern;
import okaybot.search.question.MultilingualEngine;
import okaybot.search.question.QuestionAnswer;
import okaybot.search.question.QuestionAnswer.Verdict;

/// Puts whom a text describes first in place of the pronouns behind it: `the guy who loves art, what condition does he have`. The
/// description is left out, because its words say nothing of what is asked.
///
/// @param words the pronouns
/// @param engine knows whom a description fits
/// @param lore what the reader may know of
/// @param ceiling the last episode that the reader has watched
record DescribedSubjects(FollowUpWords words, MultilingualEngine engine, Lore lore, int ceiling) {
    private static final List<WordPattern> DESCRIPTIONS = WordFile.patterns("descriptions", Locale.ENGLISH);

    /// Empty if a text does not begin with a description, if it fits nobody for whom a pronoun stands, or if nothing answers what is
    /// then asked.
    Optional<String> complete(String text) {
        var clauses = Clauses.of(text).all();
        if (clauses.size() < 2 || DESCRIPTIONS.stream().noneMatch(form -> form.isIn(clauses.getFirst()))) {
            return Optional.empty();
        }
        var asked = Clauses
                .join(clauses.stream().skip(1).dropWhile(clause -> !words.hasPronoun(clause)).toList());
        return asked.isEmpty()
                ? Optional.empty()
                : described(clauses.getFirst())
                        .map(who -> words.replacePronouns(asked, pronoun -> name(who, pronoun)))
                        .filter(completed -> !completed.equals(asked) && answer(completed).isFound());
    }

    private Optional<Named> described(String description) {
        return Optional.of(answer("who is " + description))
                .filter(answer -> answer.verdict() == Verdict.ANSWER).flatMap(answer -> lore.named(answer.subject()))
                .filter(ClauseSubjects::isSomebody);
    }

    private QuestionAnswer answer(String question) {
        return engine.ask(question, lore, ceiling).answer().answer();
    }

    private Optional<String> name(Named who, MatchResult pronoun) {
        return Optional.of(who).filter(named -> words.fits(pronoun.group(), named.id())).map(Named::name);
    }
}
