package okaybot.search.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.WordFile;

/// Finds out whether a question takes a character for something of which they are something else of the same kind: `why is Gang-tae a
/// pilot`, `is Moon-young bipolar`.
///
/// @param characters their ids
/// @param kinds what nobody is several of
record KindChecker(StatementIndex index, VerdictDecider verdicts, Set<String> characters, List<Values> kinds) {
    private static final String OF_STATEMENTS = "= ";

    /// The terms for one kind of thing that somebody is.
    ///
    /// @param asked those for which a character may be taken, and
    /// @param said all that statements may hold
    /// @param others how a question is about what somebody else is
    private record Values(Set<String> asked, Set<String> said, Pattern others) {
        static Values of(String name, Pattern others, Lore lore, QuestionTerms terms) {
            var lines = WordFile.lines(name, lore.locale());
            var asked = words(lines.stream().filter(line -> !line.startsWith(OF_STATEMENTS)), terms);
            var said = new HashSet<>(asked);
            said.addAll(words(lines.stream().filter(line -> line.startsWith(OF_STATEMENTS))
                    .map(line -> line.substring(OF_STATEMENTS.length())), terms));
            return new Values(asked, said, others);
        }

        private static Set<String> words(Stream<String> lines, QuestionTerms terms) {
            return lines.flatMap(line -> Stream.of(line.split(", "))).map(terms::of)
                    .filter(words -> words.size() == 1).flatMap(List::stream).collect(Collectors.toSet());
        }

        Set<String> saidIn(IndexedStatement found) {
            return found.terms().stream().filter(said::contains).collect(Collectors.toSet());
        }

        boolean isAskedIn(Question question) {
            return question.words().stream().filter(asked::contains).count() == 1
                    && !others.matcher(question.wording()).find();
        }
    }

    /// @param terms splits words into their basic forms
    static KindChecker of(StatementIndex index, VerdictDecider verdicts, Lore lore, QuestionTerms terms) {
        // Who has a doctor, or works for one, need not be one, nor whom a doctor likes; and whoever cooks need not do it for a living.
        var having = Pattern.compile("\\b(?:have|has|had|needs?|sees?|(?:for|with|under|to|by) an?)\\b"
                + "|\\bcan \\w+|^(?:is|was|do|does|did|can|could|will|would) (?:the|that|this|his|her|their) "
                + "|^(?:do|does|did|can|could)\\b(?!.*\\b(?:work|earn|job|as|an?|play|portray)\\b)|\\b(?:who|that) \\w+s$");
        var ofOthers = Pattern.compile("\\b(?:mother|mom|mum|father|dad)\\b");
        return new KindChecker(index, verdicts, lore.roleIds(),
                List.of(Values.of("occupations", having, lore, terms), Values.of("conditions", ofOthers, lore, terms)));
    }

    /// What the character is instead, if the content says so.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<IndexedStatement> other(Question question, int ceiling) {
        return !takesForGranted(question)
                ? Optional.empty()
                : kinds.stream().filter(kind -> kind.isAskedIn(question))
                        .flatMap(kind -> index.statements().stream()
                                .filter(found -> found.statement().after() <= ceiling
                                        && isOther(found, kind, question)))
                        .findFirst();
    }

    private boolean takesForGranted(Question question) {
        return (question.isYesNo() || question.intents().contains(QuestionIntent.WHY))
                && question.mentions().size() == 1 && characters.containsAll(question.mentions());
    }

    /// Whether a statement holds another value, and all else that the question says: `dreams of a life as a pilot`.
    private boolean isOther(IndexedStatement found, Values kind, Question question) {
        return found.statement().kind() == Kind.ABOUT && question.mentions().contains(found.statement().subject())
                && verdicts.holdsNameOf(found.statement().subject(), kind.saidIn(found))
                && question.words().stream()
                        .allMatch(word -> kind.asked.contains(word) != found.terms().contains(word));
    }
}
