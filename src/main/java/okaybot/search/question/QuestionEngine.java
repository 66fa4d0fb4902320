package okaybot.search.question;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.search.WordFile;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.Statement.Kind;

/// Answers questions from what a reader may know of. Thread-safe; keeps nothing of what is asked.
public final class QuestionEngine {
    private static final int FIRST_EPISODE = 1;
    private static final Set<QuestionIntent> ROLE = EnumSet.of(QuestionIntent.PLAYED_BY, QuestionIntent.WHO);

    private final QuestionReader reader;
    private final StatementIndex index;
    private final StatementRanker ranker;
    private final ExpectedAnswers expected;
    private final VerdictDecider verdicts;
    private final PremiseChecker premises;
    private final SourceAnswers sources;
    private final ParaphraseFinder paraphrases;
    private final AnswerComposer composer;
    private final Attributor attributor;
    private final QuotationFinder quotations;
    private final SpeakerReader speakers;

    /// @param lore what a reader may know of, in the language of the questions; it is not kept
    public QuestionEngine(Lore lore) {
        var english = lore.inEnglish().withVocabulary(lore.vocabulary());
        var terms = new QuestionTerms(english, lore.locale());
        var thesaurus = Thesaurus.of(lore.locale(), terms);
        var light = LightWords.of(lore.locale(), terms);
        var parser = new QuestionParser(english, terms, thesaurus.words());
        index = new StatementIndex(StatementCatalog.of(lore).statements(), english, terms, parser, light, thesaurus);
        var family = terms.family(english);
        expected = ExpectedAnswers.of(lore.locale());
        ranker = new StatementRanker(index, english.people().stream().map(Person::id).collect(Collectors.toSet()),
                family, expected);
        sources = new SourceAnswers(index, terms, english);
        verdicts = new VerdictDecider(english, parser, terms);
        reader = new QuestionReader(parser, new QuestionRefiner(english), light,
                new CharacterFinder(index, thesaurus, english, terms), index.frequencies(),
                WordFile.patterns("elsewhere", lore.locale()));
        paraphrases = new ParaphraseFinder(index, thesaurus, verdicts, ranker);
        composer = new AnswerComposer(index, verdicts, sources);
        premises = new PremiseChecker(index, verdicts, lore, terms);
        attributor = new Attributor(index, terms, english);
        quotations = new QuotationFinder(index, english);
        speakers = new SpeakerReader(english, parser);
    }

    /// The quotation that a question repeats and asks for; empty if there is none.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answerQuoted(String text, int ceiling) {
        return quotations.find(text, parse(text), ceiling);
    }

    /// What the content says of a claim, and who says so; empty if it does not.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<Attribution> attribute(String claim, int ceiling) {
        var question = parse(claim);
        // Whether a number is right, only a question that expects a yes or a no asks.
        var hasNumber = question.words().stream().anyMatch(StatementRanker::isNumber);
        return Stream.of(question, question.asYesNo()).limit(hasNumber ? 2 : 1)
                .map(reading -> answer(reading, ceiling))
                .filter(QuestionAnswer::isFound).findFirst().or(() -> attributor.named(question, ceiling))
                .map(found -> found.verdict().isContrary()
                        ? new Attribution(found, List.of())
                        : attributor.attribute(question, found, ceiling));
    }

    /// The answer to a question of which a page was found; empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @param ceiling the last episode that the reader has watched
    /// @return without statements if the page is the answer and there is a verdict
    public Optional<QuestionAnswer> answerWithin(String page, String text, int ceiling) {
        var question = parse(text);
        if (speakers.ofSource(question).isPresent() || speakers.asksForUnquoted(question)) {
            return Optional.of(answer(question, ceiling)).filter(answer -> !answer.statements().isEmpty());
        }
        if (question.asksWho()) {
            return composer.who(question, ceiling).filter(answer -> answer.statements().getFirst().page().equals(page));
        }
        var ranked = open(question, ceiling);
        if (isUncast(question, ranked) || expected.expectsAny(question)) {
            return Optional.of(answer(question, ranked, ceiling));
        }
        var best = ranked.stream().findFirst().filter(_ -> question.asksForSomething());
        if ((best.filter(Candidate::asked).isPresent() && question.hasWords()) || isAboutSomebodyElse(question, page)) {
            return Optional.of(answer(question, ranked, ceiling)).filter(answer -> !answer.statements().isEmpty());
        }
        var other = paraphrases.findBeside(page, question, isAboutSecondSeason(question), ceiling);
        if (other.isPresent()) {
            return other.map(found -> composer.answer(question, found, ranked));
        }
        var verdict = best.map(candidate -> verdicts.decide(question, candidate));
        if (verdict.filter(Verdict::isFirm).isPresent() && best.orElseThrow().isFull()) {
            return Optional.of(composer.answer(question, best.orElseThrow(), ranked));
        }
        var fitting = ranked.stream().filter(candidate -> candidate.statement().page().equals(page))
                .filter(Candidate::isFull).toList();
        return fitting.isEmpty() || fitting.size() > AnswerComposer.MAX_CLAIMS || !question.asksForSomething()
                || !fitting.getFirst().statement().kind().isListed()
                        ? Optional.empty()
                        : Optional.of(composer.answer(question, fitting.getFirst(), fitting));
    }

    /// Whether somebody asks who plays a character of whom no source says that.
    private static boolean isUncast(Question question, List<Candidate> open) {
        return question.intents().contains(QuestionIntent.PLAYED_BY) && ROLE.containsAll(question.intents())
                && !question.hasWords() && question.mentions().size() == 1
                && open.stream().noneMatch(candidate -> candidate.fits() && candidate.statement().kind().isRole());
    }

    /// The answer to a question that the content has in exactly these words.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answerAsked(String text, int ceiling) {
        var question = parse(text);
        return answerAsked(question, () -> ranker.rank(question, 0, ceiling), ceiling);
    }

    /// @param open the candidates that the reader may see, which are looked for only if there is such a question
    private Optional<QuestionAnswer> answerAsked(Question question, Supplier<List<Candidate>> open, int ceiling) {
        return index.asked(question).map(found -> found.statement().after() <= ceiling
                ? composer.answer(question, Candidate.ofWording(found), open.get())
                : new QuestionAnswer(subject(question), List.of(found.statement()), Verdict.BEYOND, true));
    }

    /// Whether somebody on a page is there only by what the question says of somebody else, `is Gang-tae a nurse`, or
    /// called the same: `who plays the writer`.
    private boolean isAboutSomebodyElse(Question question, String page) {
        var mayBe = question.isYesNo() || question.intents().contains(QuestionIntent.PLAYED_BY);
        return mayBe && question.mentions().size() == 1 && Stream.of(page.split(" ")).skip(1)
                .anyMatch(
                        id -> index.frequencies().knows(QuestionTerms.ofName(id)) && !question.mentions().contains(id));
    }

    /// What the sources say against each other on something; empty if they do not.
    ///
    /// @param point what it is about, in any words
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> disputed(String point, int ceiling) {
        var question = parse(point);
        return sources.dispute(question, open(question, ceiling));
    }

    /// The answer from all statements.
    ///
    /// @param ceiling the last episode that the reader has watched
    public QuestionAnswer answer(Question question, int ceiling) {
        return speakers.ofSource(question).filter(_ -> index.asked(question).isEmpty())
                .flatMap(speech -> answerFrom(speech, ceiling))
                .orElseGet(() -> answer(question, open(question, ceiling), ceiling));
    }

    /// What one source says about something.
    private Optional<QuestionAnswer> answerFrom(SpeakerReader.Speech speech, int ceiling) {
        var question = parse(speech.topic().orElseThrow());
        return Stream.concat(open(question, ceiling).stream().filter(Candidate::isAnswer),
                paraphrases.rank(question, 0, ceiling).stream().filter(ParaphraseFinder.Match::isSure)
                        .map(ParaphraseFinder.Match::candidate))
                .map(Candidate::statement).filter(statement -> attributor.isFrom(speech.id(), statement))
                .max(Comparator.comparing(statement -> statement.kind() == Kind.QUOTATION))
                .map(said -> new QuestionAnswer(said.subject(), List.of(said), Verdict.ANSWER, true));
    }

    /// The candidates that the reader may see, the best first. If somebody asks whether a number is right, these are the ones that
    /// tell such a number themselves: not the day when the first episode was shown, if they ask for 20 episodes.
    private List<Candidate> open(Question question, int ceiling) {
        var ranked = ranker.rank(question, 0, ceiling);
        var counted = question.words().stream().filter(word -> !StatementRanker.isNumber(word)).toList();
        return question.isYesNo() && counted.size() < question.words().size()
                ? ranked.stream()
                        .sorted(Comparator.comparing(candidate -> !candidate.found().terms().containsAll(counted)))
                        .toList()
                : ranked;
    }

    /// @param open the candidates that the reader may see, the best first
    private QuestionAnswer answer(Question question, List<Candidate> open, int ceiling) {
        var special = answerAsked(question, () -> open, ceiling).or(() -> sources.answer(question, open))
                .or(() -> isAboutSecondSeason(question) ? Optional.empty() : premises.otherValue(question));
        if (special.isPresent()) {
            return special.get();
        }
        if (isUncast(question, open)) {
            return notSaid(question, List.of(), ceiling);
        }
        if (speakers.asksForUnquoted(question)) {
            return notSaid(question, open, ceiling);
        }
        if (!question.asksForSomething()) {
            return expected.expectsAny(question)
                    ? notSaid(question, open, ceiling)
                    : answerWithoutWords(question, open, ceiling);
        }
        var first = open.stream().findFirst().filter(Candidate::isAnswer);
        var matches = first.filter(Candidate::asked).isPresent()
                ? List.<ParaphraseFinder.Match>of()
                : paraphrases.rank(question, 0, ceiling);
        var similar = matches.stream().findFirst();
        var best = first.filter(candidate -> similar
                .filter(match -> paraphrases.isBetter(match, candidate, question, matches)).isEmpty());
        var beyond = best.filter(Candidate::asked).isPresent()
                ? Optional.<Candidate>empty()
                : beyond(question, ceiling);
        if (best.isPresent() && beyond.filter(Candidate::asked).isEmpty()) {
            return best.filter(candidate -> candidate.asked() || !isAboutSecondSeason(question)
                    || (candidate.isFull() && !question.intents().contains(QuestionIntent.WHEN) && question.hasWords()))
                    .or(() -> status(open)).or(() -> best)
                    .map(answer -> composer.answer(question, answer, paraphrases.withClose(answer, open, matches)))
                    .orElseThrow();
        }
        return beyond.map(hidden -> new QuestionAnswer(subject(question), List.of(hidden.statement()),
                Verdict.BEYOND, hidden.asked()))
                .or(() -> status(open).filter(_ -> isAboutSecondSeason(question) && unknown(question) <= 1)
                        .map(status -> composer.answer(question, status, open)))
                .or(() -> premises.saidOtherwise(question, open, ceiling).filter(
                        _ -> question.intents().contains(QuestionIntent.WHY) || !expected.expectsAny(question)))
                .or(() -> paraphrased(question, matches, ceiling))
                .orElseGet(() -> notSaid(question, open, ceiling));
    }

    /// The answer to a question that names somebody or something and asks for nothing certain.
    private QuestionAnswer answerWithoutWords(Question question, List<Candidate> open, int ceiling) {
        var asked = open.stream().findFirst().filter(Candidate::asked);
        return asked.map(best -> composer.answer(question, best, open))
                .or(() -> status(open).filter(_ -> isAboutSecondSeason(question))
                        .map(status -> composer.answer(question, status, open)))
                .or(() -> relation(question, open))
                .or(() -> question.called().isEmpty() && !question.intents().contains(QuestionIntent.WHO)
                        ? Optional.empty()
                        : composer.who(question, ceiling))
                .orElseGet(() -> notSaid(question, List.of(), ceiling));
    }

    /// What answers similar questions, or hides until the reader has watched more.
    private Optional<QuestionAnswer> paraphrased(Question question, List<ParaphraseFinder.Match> matches,
            int ceiling) {
        var similar = matches.stream().findFirst();
        var hidden = ceiling == Integer.MAX_VALUE
                ? Optional.<ParaphraseFinder.Match>empty()
                : paraphrases.rank(question, Math.max(FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE).stream()
                        .findFirst()
                        .filter(spoiler -> paraphrases.isMeant(spoiler, similar));
        return hidden.map(spoiler -> new QuestionAnswer(subject(question), List.of(spoiler.found().statement()),
                Verdict.BEYOND, spoiler.isSure()))
                .or(() -> similar.filter(ParaphraseFinder.Match::isEnough)
                        .map(match -> composer
                                .answer(question, match.candidate(),
                                        paraphrases.withClose(match.candidate(), List.of(), matches))
                                .orCertain(match.isSure())));
    }

    /// What is between those of whom a question names only what they are to each other: `who are the brothers`.
    private Optional<QuestionAnswer> relation(Question question, List<Candidate> open) {
        return open.stream().findFirst()
                .filter(best -> question.mentions().size() == 2 && !question.called().isEmpty()
                        && (question.isPossessiveFirst() || !question.intents().contains(QuestionIntent.WHO))
                        && best.statement().kind().isBetweenTwo()
                        && best.found().mentionsAll(question.mentions())
                        && best.found().terms().containsAll(question.called()))
                .map(best -> new QuestionAnswer(best.statement().subject(), List.of(best.statement()), Verdict.ANSWER,
                        true));
    }

    /// Whether a question is understood, but what it asks for is not in the content.
    private boolean isCertainlyNotSaid(Question question) {
        var isStrict = question.intents().stream().anyMatch(QuestionIntent::isStrict);
        return expected.expectsAny(question) || unknown(question) > 0 || (!question.mentions().isEmpty()
                && (isStrict || ranker.people().containsAll(question.mentions())));
    }

    /// How many words of a question no statement has.
    private long unknown(Question question) {
        return question.terms().stream()
                .filter(term -> !index.frequencies().knows(term) || StatementRanker.isNumber(term)).count();
    }

    private static boolean isAboutSecondSeason(Question question) {
        return question.intents().contains(QuestionIntent.SECOND_SEASON);
    }

    /// Whether there is a second season, which answers any question that takes it for granted.
    private static Optional<Candidate> status(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.statement().kind() == Kind.STATUS).findFirst();
    }

    /// The answer that the reader may not see yet.
    private Optional<Candidate> beyond(Question question, int ceiling) {
        return ceiling == Integer.MAX_VALUE
                ? Optional.empty()
                : ranker.rank(question, Math.max(FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE).stream().findFirst()
                        .filter(Candidate::isAnswer);
    }

    private QuestionAnswer notSaid(Question question, List<Candidate> open, int ceiling) {
        var nearest = NearestStatement.of(question, open)
                .or(() -> composer.who(question, ceiling).map(answer -> answer.statements().getFirst()));
        return new QuestionAnswer(nearest.map(Statement::subject).orElseGet(() -> subject(question)),
                nearest.stream().toList(), Verdict.NOT_SAID, isCertainlyNotSaid(question));
    }

    /// Only whom the question itself names, since anybody else could give something away.
    private static String subject(Question question) {
        return question.mentions().size() == 1 ? question.mentions().getFirst() : "show";
    }

    /// Whether a text asks for something certain, so that nothing answers it that only a part of it asks for.
    public boolean expectsAny(String text) {
        return expected.expectsAny(parse(text));
    }

    /// What somebody asks. A word with a typing mistake is taken for the one that the content has.
    public Question parse(String text) {
        return reader.read(text);
    }
}
