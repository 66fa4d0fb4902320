package okaybot.answer.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.search.spelling.Spellings;
import okaybot.search.word.Clauses;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Puts whom one clause names in place of a pronoun in another: `Kim Chang-wan: what part has he taken`; in Korean, before a question
/// that leaves out whom it is about.
///
/// @param words the pronouns
/// @param interpreter finds the names
record ClauseSubjects(FollowUpWords words, LineInterpreter interpreter, Lore lore) {
    private static final List<WordPattern> ACQUAINTANCES = WordFile.patterns("acquaintances", Locale.ENGLISH);

    /// Empty if no clause is about somebody whom only another one of the same text names.
    Optional<String> complete(String text) {
        var parts = Clauses.of(text);
        var clauses = parts.all();
        if (clauses.size() < 2) {
            return Optional.empty();
        }
        var hasPronoun = words.hasPronoun(text);
        var complete = IntStream.range(0, clauses.size())
                .mapToObj(index -> hasPronoun ? withName(clauses, index) : withSubject(clauses, index)).toList();
        return complete.equals(clauses) ? Optional.empty() : Optional.of(parts.with(complete));
    }

    /// A Korean question that leaves out whom it is about, behind the only one whom the clauses before it name.
    private String withSubject(List<String> clauses, int index) {
        var clause = clauses.get(index);
        return FollowUpWords.droppedSubject(clause).filter(_ -> interpreter.named(clause, lore).isEmpty())
                .flatMap(asked -> onlyNamed(clauses.subList(0, index))
                        .map(name -> FollowUpWords.of(name.name(), asked)))
                .orElse(clause);
    }

    private Optional<Named> onlyNamed(List<String> clauses) {
        var named = clauses.stream().flatMap(this::spelt).distinct().toList();
        return named.stream().findFirst().filter(_ -> named.size() == 1);
    }

    private String withName(List<String> clauses, int index) {
        var clause = clauses.get(index);
        return words.replacePronouns(clause, pronoun -> subject(pronoun, clauses, index)
                .map(name -> words.inPlaceOf(pronoun, clause, name)));
    }

    /// The last one who is named before a clause, or else alone behind it; empty if the clause itself names somebody who may be meant.
    private Optional<String> subject(MatchResult pronoun, List<String> clauses, int index) {
        var before = clauses.subList(0, index).reversed().stream();
        var behind = clauses.subList(index + 1, clauses.size()).stream().filter(this::isName);
        var others = Stream.concat(before, behind).flatMap(this::spelt).filter(name -> fits(pronoun, name)).distinct()
                .toList();
        var isOwn = spelt(clauses.get(index)).anyMatch(name -> fits(pronoun, name));
        return others.stream().findFirst().filter(_ -> !isOwn && (others.size() == 1 || words.isOne(pronoun.group())))
                .map(Named::name);
    }

    private boolean fits(MatchResult pronoun, Named name) {
        return words.fits(pronoun.group(), name.id());
    }

    /// Nobody if it is about somebody else whom one of them has.
    private Stream<Named> spelt(String clause) {
        return isOfAnother(clause)
                ? Stream.empty()
                : interpreter.named(clause, lore).stream()
                        .filter(name -> isSomebody(name) && Spellings.areIn(clause, name));
    }

    /// Whether a text is about somebody else whom one of the characters has: `gang-tae's best friend`.
    static boolean isOfAnother(String text) {
        return ACQUAINTANCES.stream().anyMatch(form -> form.isIn(text));
    }

    /// A pronoun stands for somebody, and for no source or theme.
    static boolean isSomebody(Named named) {
        return named instanceof Role || named instanceof Person;
    }

    /// Whether a clause is nothing but a name: `kim soo-hyun`, and not `kim soo-hyuns character`.
    private boolean isName(String clause) {
        return spelt(clause).anyMatch(name -> Spellings.isAny(name, clause));
    }
}
