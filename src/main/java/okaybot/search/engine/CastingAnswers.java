package okaybot.search.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.reading.QuestionReader;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells who plays somebody if an answer only tells who that is: `who plays the lady who writes the fairy tales`.
///
/// @param characters their ids
/// @param forms how people ask who plays somebody
record CastingAnswers(StatementIndex index, Set<String> characters, List<WordPattern> forms) {
    /// What describes a character.
    private static final Set<Kind> DESCRIBING = EnumSet.of(Kind.ABOUT, Kind.PLOT, Kind.RELATION, Kind.MUTUAL);
    private static final Pattern PLAYED = Pattern.compile("\\b(?:played|portrayed|acted|embodied|done) by\\b");

    static CastingAnswers of(StatementIndex index, Set<String> characters) {
        return new CastingAnswers(index, characters, WordFile.patterns("castings", Locale.ENGLISH));
    }

    /// The actor of the character whom an answer is about; that nothing tells it if nobody is named; otherwise the answer as it is.
    QuestionAnswer of(Question question, QuestionAnswer answer) {
        return miscast(question).or(() -> ofPlayed(question, answer)).orElseGet(() -> actor(question, answer));
    }

    /// Who plays the one of whom a question has another actor: `is Nam Joo-ri played by Seo Ye-ji`, and not whom that one plays.
    private Optional<QuestionAnswer> ofPlayed(Question question, QuestionAnswer answer) {
        return Optional.of(question.mentions())
                .filter(two -> answer.verdict() == Verdict.NO && two.size() == 2 && characters.contains(two.getFirst())
                        && answer.statements().stream().limit(1).anyMatch(told -> told.kind() == Kind.PLAYS)
                        && PLAYED.matcher(question.wording()).find())
                .flatMap(two -> index.casting(two.getFirst()))
                .map(found -> QuestionAnswer.certain(found.statement(), Verdict.NO));
    }

    /// Who plays somebody, if the question takes another one for the actor: `why did they cast Park Gyu-young as Moon-young`.
    private Optional<QuestionAnswer> miscast(Question question) {
        var characterFirst = question.mentions().stream()
                .sorted(Comparator.comparing(id -> !characters.contains(id))).toList();
        return Optional.of(characterFirst)
                .filter(two -> question.intents().contains(QuestionIntent.WHY) && question.asksForRole()
                        && two.size() == 2 && characters.contains(two.getFirst())
                        && !characters.contains(two.getLast()))
                .flatMap(two -> index.casting(two.getFirst()).filter(found -> !found.mentions(two.getLast())))
                .map(found -> QuestionAnswer.certain(found.statement(), Verdict.OTHERWISE));
    }

    private QuestionAnswer actor(Question question, QuestionAnswer answer) {
        return asksForActor(question) && isDescription(answer)
                ? index.casting(meant(question, answer))
                        .map(found -> QuestionAnswer.certain(found.statement(), Verdict.ANSWER))
                        .orElseGet(() -> new QuestionAnswer(answer.subject(),
                                answer.statements().stream().limit(1).toList(), Verdict.NOT_SAID, true))
                : answer;
    }

    /// That nothing tells who plays somebody whom words describe that no statement has; empty if it is not asked.
    Optional<QuestionAnswer> ofNobody(Question question) {
        return Optional.of(question)
                .filter(asked -> asksForActor(asked) && asked.mentions().isEmpty()
                        && asked.words().stream().anyMatch(word -> !index.frequencies().knows(word)
                                && !index.frequencies().isLight(word)))
                .map(asked -> new QuestionAnswer(asked.subject(), List.of(), Verdict.NOT_SAID, true));
    }

    private boolean asksForActor(Question question) {
        return question.intents().contains(QuestionIntent.PLAYED_BY) && !question.isYesNo()
                && forms.stream().anyMatch(form -> form.isIn(question.wording()));
    }

    private boolean isDescription(QuestionAnswer answer) {
        return answer.verdict() == Verdict.ANSWER && characters.contains(answer.subject())
                && !answer.statements().isEmpty() && DESCRIBING.contains(answer.statements().getFirst().kind());
    }

    /// The one of two whom a question does not name if it describes one by the other: `who plays the woman in love with Gang-tae`.
    private String meant(Question question, QuestionAnswer answer) {
        var subject = answer.subject();
        var told = answer.statements().getFirst();
        return !question.mentions().contains(subject) || !QuestionReader.isOfAnother(question)
                ? subject
                : index.statements().stream().filter(found -> found.statement().equals(told))
                        .flatMap(found -> characters.stream().filter(id -> !id.equals(subject) && found.mentions(id)))
                        .findFirst().orElse(subject);
    }
}
