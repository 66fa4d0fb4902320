package okaybot.search.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells whether somebody is the character whom words describe, or plays that one: `is Joo-ri the nurse`, `is Moon-young the publisher`.
///
/// @param actors their ids, by those of the characters
/// @param families the ids of any two who are of one family
/// @param forms how people ask it, with whom they name and describe
public record IdentityAnswers(StatementIndex index, QuestionParser parser, Map<String, String> actors,
        Set<Set<String>> families, List<WordPattern> forms) implements AnswerWay {
    /// In a question for a yes or a no, the question words of a description are replaced.
    private static final String THAT = " that ";
    private static final String WHO = " who ";

    /// Knows the characters of a lore and who plays them.
    public static IdentityAnswers of(StatementIndex index, QuestionParser parser, Lore lore) {
        return new IdentityAnswers(index, parser, lore.actors(),
                Relation.pairs(lore.relations(), RelationKind.FAMILY),
                WordFile.patterns("identities", Locale.ENGLISH));
    }

    /// Yes or no, with who the described one is. Empty if the words describe nobody or several, or have more to say.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return Stream.of(question).filter(Question::isYesNo)
                .flatMap(asked -> forms.stream().flatMap(form -> form.match(asked.wording()).stream()))
                .flatMap(asked -> answer(asked, question, ceiling).stream()).findFirst();
    }

    private Optional<QuestionAnswer> answer(Matcher asked, Question question, int ceiling) {
        var named = only(asked.group("named")).filter(one -> one.called().isEmpty());
        var described = only(asked.group("described").replace(THAT, WHO)).filter(one -> actors.containsKey(id(one)));
        return named.isEmpty() || described.isEmpty() || isRelation(described.get())
                ? Optional.empty()
                : answer(id(named.get()), id(described.get()), question, ceiling);
    }

    /// Words that mean only one.
    private Optional<Question> only(String words) {
        return Optional.of(parser.parse(words))
                .filter(read -> read.mentions().size() == 1 && !read.asksForSomething());
    }

    private static String id(Question one) {
        return one.mentions().getFirst();
    }

    /// Whether somebody is described only by what two are to each other, such as brothers: what is said of both tells more.
    private boolean isRelation(Question described) {
        return index.statements().stream().anyMatch(found -> (found.statement().kind() == Kind.MUTUAL
                || (found.statement().kind() == Kind.RELATION && families.stream().anyMatch(found::mentionsAll)))
                && found.mentionsAll(described.mentions()) && found.terms().containsAll(described.called()));
    }

    private Optional<QuestionAnswer> answer(String named, String described, Question question, int ceiling) {
        var isSo = described.equals(named) || named.equals(actors.get(described));
        return told(described, isSo || actors.containsKey(named), ceiling).map(found -> QuestionAnswer
                .certain(found.statement(), VerdictDecider.verdict(isSo, question)));
    }

    /// Who somebody is, or who plays them instead of the one who is named.
    private Optional<IndexedStatement> told(String described, boolean isWho, int ceiling) {
        return isWho ? index.introducing(described, ceiling) : index.casting(described);
    }
}
