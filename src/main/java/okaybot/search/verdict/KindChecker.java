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

    /// The terms for one kind of thing that somebody is, several for one of them in Korean.
    ///
    /// @param asked those for which a character may be taken, and
    /// @param said all that statements may hold
    /// @param others how a question is about what somebody else is
    private record Values(Set<Set<String>> asked, Set<Set<String>> said, Pattern others) {
        static Values of(String name, Pattern others, Lore lore, QuestionTerms terms) {
            var lines = WordFile.lines(name, lore.locale());
            var asked = phrases(lines.stream().filter(line -> !line.startsWith(OF_STATEMENTS)), terms);
            var said = new HashSet<>(asked);
            said.addAll(phrases(lines.stream().filter(line -> line.startsWith(OF_STATEMENTS))
                    .map(line -> line.substring(OF_STATEMENTS.length())), terms));
            return new Values(asked, said, others);
        }

        private static Set<Set<String>> phrases(Stream<String> lines, QuestionTerms terms) {
            return lines.flatMap(line -> Stream.of(line.split(", "))).map(terms::of).<Set<String>>map(Set::copyOf)
                    .filter(words -> !words.isEmpty()).collect(Collectors.toSet());
        }

        Set<String> saidIn(IndexedStatement found) {
            return said.stream().filter(found.terms()::containsAll).flatMap(Set::stream).collect(Collectors.toSet());
        }

        /// The only one for which a question takes a character; empty if it takes them for none, or for several.
        Optional<Set<String>> askedIn(Question question) {
            var found = asked.stream().filter(question.words()::containsAll).limit(2).toList();
            return found.size() == 1 && !others.matcher(question.wording()).find()
                    ? Optional.of(found.getFirst())
                    : Optional.empty();
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
                : kinds.stream()
                        .flatMap(kind -> kind.askedIn(question).stream()
                                .flatMap(asked -> others(asked, kind, question, ceiling)))
                        .findFirst();
    }

    private Stream<IndexedStatement> others(Set<String> asked, Values kind, Question question, int ceiling) {
        return index.statements().stream().filter(
                found -> found.statement().after() <= ceiling && isOther(found, asked, kind, question));
    }

    private boolean takesForGranted(Question question) {
        return (question.isYesNo() || question.intents().contains(QuestionIntent.WHY))
                && question.mentions().size() == 1 && characters.containsAll(question.mentions());
    }

    /// Whether a statement holds another value, and all else that the question says: `dreams of a life as a pilot`.
    private boolean isOther(IndexedStatement found, Set<String> asked, Values kind, Question question) {
        return found.statement().kind() == Kind.ABOUT && question.mentions().contains(found.statement().subject())
                && verdicts.holdsNameOf(found.statement().subject(), kind.saidIn(found))
                && !found.terms().containsAll(asked)
                && question.words().stream().allMatch(word -> asked.contains(word) || found.terms().contains(word));
    }
}
