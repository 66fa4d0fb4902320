package okaybot.search.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.search.question.Question;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;

/// Keeps what happens to characters from answering what is asked of those behind the show: `why did Jo Yong split up`.
///
/// @param people the ids of those behind the show
/// @param actors their ids by those of their characters
record OffScreenLimits(StatementIndex index, Set<String> people, Map<String, String> actors) {
    /// What tells of characters.
    private static final Set<Kind> OF_STORY = EnumSet.of(Kind.ABOUT, Kind.PLOT, Kind.RELATION, Kind.MUTUAL);
    private static final Set<Verdict> LIMITED = EnumSet.of(Verdict.ANSWER, Verdict.OTHERWISE, Verdict.BEYOND);

    static OffScreenLimits of(Lore lore, StatementIndex index) {
        return new OffScreenLimits(index, lore.people().stream().map(Named::id).collect(Collectors.toSet()),
                lore.actors());
    }

    /// Whether an answer tells only of others than those whom a question names, and the characters whom they play.
    boolean isOfOthers(Question question, QuestionAnswer answer) {
        return isOffScreen(question) && LIMITED.contains(answer.verdict()) && !answer.statements().isEmpty()
                && answer.statements().stream().allMatch(this::isOfStory)
                && index.statements().stream().filter(found -> answer.statements().contains(found.statement()))
                        .noneMatch(found -> meant(question).anyMatch(found::mentions));
    }

    /// Whether an answer may tell only a part of what a question asks of those whom it names: `did Jo Yong forgive her ex`.
    boolean isUncertain(Question question, QuestionAnswer answer) {
        return isOffScreen(question) && answer.verdict() == Verdict.ANSWER && !answer.isCertain()
                && question.intents().isEmpty();
    }

    private boolean isOffScreen(Question question) {
        return !question.mentions().isEmpty() && people.containsAll(question.mentions());
    }

    private boolean isOfStory(Statement statement) {
        return OF_STORY.contains(statement.kind()) && !people.contains(statement.subject());
    }

    private Stream<String> meant(Question question) {
        Predicate<Map.Entry<String, String>> isNamed = casting -> question.mentions().contains(casting.getValue());
        return Stream.concat(question.mentions().stream(),
                actors.entrySet().stream().filter(isNamed).map(Map.Entry::getKey));
    }
}
