package okaybot.search.question;

import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.search.ElsewhereDetector;

/// Answers questions from what a reader may know of. Thread-safe; keeps nothing of what is asked.
public final class QuestionEngine {
    private final QuestionReader reader;
    private final ExpectedAnswers expected;
    private final SpeakerReader speakers;
    private final SourceAnswers sources;
    private final QuotationFinder quotations;
    private final AnswerFinder answers;
    private final PageAnswers pages;
    private final AttributedAnswers attributed;

    /// @param lore what a reader may know of, in the language of the questions; it is not kept
    public QuestionEngine(Lore lore) {
        var content = IndexedContent.of(lore);
        var english = content.english();
        var terms = content.terms();
        var index = content.index();
        var people = english.people().stream().map(Person::id).collect(Collectors.toSet());
        expected = new ExpectedAnswers(lore.locale(),
                index.statements().stream().map(IndexedStatement::statement).toList());
        var refiner = new QuestionRefiner(english);
        reader = new QuestionReader(content.parser(), refiner, content.light(),
                new CharacterFinder(index, content.thesaurus(), english, terms), index.frequencies(),
                content.thesaurus(),
                new ElsewhereDetector(english, lore.locale()));
        sources = new SourceAnswers(index, terms, english, expected);
        quotations = new QuotationFinder(index, english);
        var ranker = new StatementRanker(index, people, terms.family(english), expected);
        var candidates = new CandidateFinder(ranker);
        var verdicts = new VerdictDecider(english, content.parser(), terms);
        var paraphrases = new ParaphraseFinder(index, content.thesaurus(), verdicts, ranker);
        var composer = new AnswerComposer(index, verdicts, sources);
        speakers = new SpeakerReader(english, content.parser());
        var attributor = new Attributor(index, terms, english);
        var premises = new PremiseChecker(index, verdicts, lore, terms);
        var refusals = new RefusalDecider(expected, speakers, composer, index.frequencies(), people);
        answers = new AnswerFinder(refiner, candidates, paraphrases, composer, new AskedAnswers(index, composer),
                new SpeechAnswers(speakers, reader, candidates, paraphrases, attributor, content.thesaurus()),
                AnswerWay.firstOf(new MakerAnswers(index), new ComparisonAnswers(index, terms)),
                AnswerWay.firstOf(sources, new OtherValueAnswers(index, lore, expected), KinshipChecker.of(lore, terms),
                        refusals),
                premises, refusals);
        pages = new PageAnswers(answers, index, verdicts, speakers);
        attributed = new AttributedAnswers(answers, attributor);
    }

    /// The quotation that a question repeats and asks for; empty if there is none.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answerQuoted(String text, int ceiling) {
        return quotations.find(text, () -> parse(text), ceiling);
    }

    /// What the content says of a claim, and who says so; empty if it does not.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<Attribution> attribute(String claim, int ceiling) {
        return attributed.attribute(parse(claim), ceiling);
    }

    /// The answer to a question of which a page was found; empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @param ceiling the last episode that the reader has watched
    /// @return without statements if the page is the answer and there is a verdict
    public Optional<QuestionAnswer> answerWithin(String page, String text, int ceiling) {
        return pages.answer(page, parse(text), ceiling);
    }

    /// The answer to a question that the content has in exactly these words, or that asks for something certain of a source.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answerAsked(String text, int ceiling) {
        var question = parse(text);
        return answers.asked().answer(question, () -> answers.candidates().ranked(question, ceiling), ceiling)
                .or(() -> sources.aspect(question));
    }

    /// What a source or somebody who is quoted says about something; empty if nobody's words are asked for, or none are known.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answerSpoken(String text, int ceiling) {
        return speakers.mayAskForSpeech(text)
                ? answers.spoken(parse(text), ceiling).filter(QuestionAnswer::isFound)
                : Optional.empty();
    }

    /// What the sources say against each other on something; empty if they do not.
    ///
    /// @param point what it is about, in any words
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> disputed(String point, int ceiling) {
        var question = parse(point);
        return sources.dispute(question, answers.candidates().open(question, ceiling));
    }

    /// The answer from all statements.
    ///
    /// @param ceiling the last episode that the reader has watched
    public QuestionAnswer answer(Question question, int ceiling) {
        return answers.answer(question, ceiling);
    }

    /// Whether a text asks for something certain, or for somebody's words, so that nothing answers it that only a part of it asks
    /// for.
    ///
    /// @param ceiling the last episode that the reader has watched
    public boolean expectsAny(String text, int ceiling) {
        var question = parse(text);
        return expected.expectsAny(question, ceiling)
                || speakers.read(question).filter(speakers::isOfQuoted).isPresent();
    }

    /// What somebody asks. A word with a typing mistake is taken for the one that the content has.
    public Question parse(String text) {
        return reader.read(text);
    }
}
