package okaybot.search.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionRefiner;
import okaybot.search.question.ShortQuestions;
import okaybot.search.ranking.CandidateFinder;
import okaybot.search.ranking.StatementRanker;
import okaybot.search.reading.CharacterFinder;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.reading.ForeignLines;
import okaybot.search.reading.QuestionReader;
import okaybot.search.reading.QuotationFinder;
import okaybot.search.reading.SubjectChooser;
import okaybot.search.source.Attribution;
import okaybot.search.source.Attributor;
import okaybot.search.source.SourceAnswers;
import okaybot.search.source.SpeakerReader;
import okaybot.search.source.SpeechAnswers;
import okaybot.search.statement.IndexedContent;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.StatementIndex;
import okaybot.search.talk.ElsewhereDetector;
import okaybot.search.talk.SameWording;
import okaybot.search.talk.SeveralQuestions;
import okaybot.search.verdict.ClaimedValues;
import okaybot.search.verdict.PremiseChecker;
import okaybot.search.verdict.VerdictDecider;
import okaybot.search.word.PlainWording;

/// Answers questions from what a reader may know of. Thread-safe; keeps nothing of what is asked.
final class QuestionEngine {
    private final QuestionReader reader;
    private final StatementIndex index;
    private final ExpectedAnswers expected;
    private final SpeakerReader speakers;
    private final SourceAnswers sources;
    private final QuotationFinder quotations;
    private final AnswerFinder answers;
    private final PageAnswers pages;
    private final AttributedAnswers attributed;
    private final ShortQuestionAnswers shortQuestions;
    private final SubjectChooser subjects;
    private final CastingAnswers castings;
    private final NearestAnswers nearest;
    private final ClaimedValues claimed;
    private final SameWording same;
    private final SeveralAnswers several;
    /// The wordings of the questions that nothing answers.
    private final Set<String> unanswered;

    /// @param lore what a reader may know of, in the language of the questions; it is not kept
    QuestionEngine(Lore lore) {
        var content = IndexedContent.of(lore);
        var english = content.english();
        var terms = content.terms();
        index = content.index();
        var people = english.people().stream().map(Person::id).collect(Collectors.toSet());
        expected = new ExpectedAnswers(lore,
                index.statements().stream().map(IndexedStatement::statement).toList());
        var refiner = new QuestionRefiner(english);
        var described = new CharacterFinder(index, content.thesaurus(), english, terms);
        reader = new QuestionReader(content.parser(), refiner, content.light(),
                described, index.frequencies(),
                content.thesaurus(),
                new ElsewhereDetector(english, lore.locale()), new ForeignLines(index, terms),
                lore.locale().equals(Locale.ENGLISH), expected);
        sources = new SourceAnswers(index, terms, english);
        quotations = new QuotationFinder(index, english);
        var ranker = new StatementRanker(index, people, terms.family(english));
        var candidates = new CandidateFinder(ranker);
        var verdicts = new VerdictDecider(english, content.parser(), terms);
        var composer = new AnswerComposer(index, verdicts, sources);
        speakers = new SpeakerReader(english, content.parser());
        var attributor = new Attributor(index, terms, english);
        var premises = new PremiseChecker(index, verdicts, lore, terms);
        var refusals = new RefusalDecider(expected, speakers, composer, index.frequencies(), people);
        answers = new AnswerFinder(refiner, candidates, composer, new AskedAnswers(index, composer),
                new SpeechAnswers(speakers, reader, candidates, attributor, content.thesaurus()),
                AnswerWays.ofFacts(content, verdicts, described), AnswerWays.ofOthers(content, sources, lore, refusals),
                premises, refusals, OffScreenLimits.of(english, index));
        pages = new PageAnswers(answers, index, verdicts, speakers);
        attributed = new AttributedAnswers(answers, attributor);
        nearest = NearestAnswers.of(content, lore, expected, composer);
        shortQuestions = new ShortQuestionAnswers(index, new ShortQuestions(lore.locale()));
        castings = CastingAnswers.of(index, english.roleIds());
        claimed = ClaimedValues.of((text, ceiling) -> answerByWords(read(text), ceiling), content,
                lore.vocabulary());
        same = content.same();
        several = new SeveralAnswers((text, ceiling) -> answer(read(text), ceiling),
                new SeveralQuestions(lore.locale()));
        unanswered = lore.unanswered().stream().map(PlainWording::of).map(same::of).collect(Collectors.toSet());
        subjects = new SubjectChooser(index, content.thesaurus(), english.roleIds());
    }

    /// See [AskedText#isElsewhere].
    boolean isElsewhere(String text) {
        return reader.elsewhere().isElsewhere(text);
    }

    /// See [AskedText#isUnanswered].
    boolean isUnanswered(String text) {
        return unanswered.contains(same.of(PlainWording.of(text)));
    }

    /// See [SpeakerReader#mayAskForSpeech].
    boolean mayAskForSpeech(String text) {
        return speakers.mayAskForSpeech(text);
    }

    /// See [AskedText#answerClaimed].
    Optional<QuestionAnswer> answerClaimed(String text, int ceiling) {
        return claimed.answer(text, ceiling);
    }

    /// See [AskedText#answerQuoted].
    ///
    /// @param question the text as it is understood, which is needed for few texts only
    Optional<QuestionAnswer> answerQuoted(String text, Supplier<Question> question, int ceiling) {
        return quotations.find(text, question, ceiling);
    }

    /// See [AskedText#answerSpoken].
    Optional<QuestionAnswer> answerSpoken(Question question, int ceiling) {
        return answers.spoken(question, ceiling).filter(QuestionAnswer::isFound);
    }

    /// See [AskedText#answerAsked].
    Optional<QuestionAnswer> answerAsked(Question question, int ceiling) {
        return answers.asked().answer(question, () -> answers.candidates().ranked(question, ceiling), ceiling)
                .or(() -> sources.aspect(question)).map(answer -> castings.of(question, answer));
    }

    /// See [AskedText#answerWithin].
    Optional<QuestionAnswer> answerWithin(String page, Question question, int ceiling) {
        return pages.answer(page, question, ceiling).map(answer -> castings.of(question, answer))
                .or(() -> castings.ofNobody(question));
    }

    /// See [AskedText#answerShort].
    Optional<QuestionAnswer> answerShort(List<Statement> shown, String text, int ceiling) {
        return shortQuestions.answer(shown, text, ceiling);
    }

    /// See [AskedText#disputed].
    Optional<QuestionAnswer> disputed(Question point, int ceiling) {
        return sources.dispute(point, answers.candidates().open(point, ceiling));
    }

    /// See [AskedText#attribute].
    Optional<Attribution> attribute(String text, Question claim, int ceiling) {
        return attributed.attribute(claim, answerQuoted(text, () -> claim, ceiling), ceiling);
    }

    /// See [SeveralAnswers#answer].
    Optional<QuestionAnswer> answerSeveral(String text, int ceiling) {
        return several.answer(text, ceiling);
    }

    /// See [AskedText#introduce].
    Optional<QuestionAnswer> introduce(String id, int ceiling) {
        return index.introducing(id, ceiling).map(found -> QuestionAnswer.certain(found.statement(), Verdict.NOT_SAID));
    }

    /// See [AskedText#answer].
    QuestionAnswer answer(Question question, int ceiling) {
        return castings.of(question, nearest.orBetter(answers.answer(question, ceiling), question, ceiling));
    }

    private QuestionAnswer answerByWords(Question question, int ceiling) {
        return castings.of(question, answers.answer(question, ceiling));
    }

    /// See [AskedText#answerSimilar].
    Optional<QuestionAnswer> answerSimilar(Question question, int ceiling) {
        return nearest.answer(question, ceiling);
    }

    /// See [AskedText#answerOfOthers].
    Optional<Statement> answerOfOthers(Question question) {
        return nearest.ofOthers(question);
    }

    /// See [AskedText#expectsAny].
    boolean expectsAny(String text, Question question, int ceiling) {
        return reader.foreign().isIn(text) || expected.expectsAny(question, ceiling)
                || speakers.read(question).filter(speakers::isOfQuoted).isPresent()
                || speakers.asksForUnquoted(question)
                || (question.isAboutSecondSeason()
                        && answers.speeches().answer(question, ceiling).filter(said -> !said.isFound()).isPresent());
    }

    /// See [SubjectChooser#choose].
    String subject(Question question, List<String> ids, int ceiling) {
        return subjects.choose(question, ids, ceiling);
    }

    /// What somebody asks. A word with a typing mistake is taken for the one that the content has.
    Question read(String text) {
        return reader.read(text);
    }
}
