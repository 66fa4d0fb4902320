package okaybot.search.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.search.question.Question;
import okaybot.search.source.Attribution;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.Statement;

/// A text in which a reader asks something, and what answers it. It is read only once in each language. For one thread.
public final class AskedText {
    private static final Pattern CONTINUING = Pattern.compile("^(?:and|or|but)\\b|\\b(?:is|was) (?:that|it)\\W*$",
            Pattern.CASE_INSENSITIVE);
    private final String text;
    private final Lore lore;
    private final int ceiling;
    /// Those that may answer it, the likeliest first.
    private final List<QuestionEngine> engines;
    private final Map<QuestionEngine, Question> questions = new HashMap<>();

    /// A question as it was understood, and its answer.
    public record Answered(Question question, QuestionAnswer answer) {}

    AskedText(List<QuestionEngine> engines, String text, Lore lore, int ceiling) {
        this.engines = engines;
        this.text = text;
        this.lore = lore;
        this.ceiling = ceiling;
    }

    /// What somebody asks, as it was typed.
    public String text() {
        return text;
    }

    /// What the reader may know of, in their language.
    public Lore lore() {
        return lore;
    }

    private QuestionEngine first() {
        return engines.getFirst();
    }

    private Question question() {
        return readBy(first());
    }

    private Question readBy(QuestionEngine engine) {
        return questions.computeIfAbsent(engine, reader -> reader.read(text));
    }

    /// Whether it is not about the show, whatever word of the show it holds.
    public boolean isElsewhere() {
        return first().isElsewhere(text);
    }

    /// Whether the content names it, in the same words, among the questions that nothing answers.
    public boolean isUnanswered() {
        return first().isUnanswered(text);
    }

    /// The id of the one of some for whom a pronoun in it stands.
    ///
    /// @param ids at least one
    public String subject(List<String> ids) {
        return first().subject(question(), ids, ceiling);
    }

    /// Whether it asks for something certain, or for somebody's words, so that nothing answers it that only a part of it asks for.
    public boolean expectsAny() {
        return first().expectsAny(text, question(), ceiling);
    }

    /// Whether it asks of somebody or something that only the rest of a text can name: `and why`, `what is the actress called`.
    ///
    /// @param isElsewhere whether that is nothing of the show
    public boolean isIncomplete(boolean isElsewhere) {
        return question().mentions().isEmpty() && (isElsewhere || (!question().hasWords()
                && (question().asksForRole() || CONTINUING.matcher(text).find())));
    }

    /// Whether it asks who plays whom.
    public boolean asksForRole() {
        return question().asksForRole();
    }

    /// Whether it names all of these, as a name does that they share, or nobody.
    public boolean namesAllOrNone(List<String> ids) {
        return question().mentions().isEmpty() || question().mentions().containsAll(ids);
    }

    /// Whether it asks who plays somebody whom only the rest of a text can name: `what is the actress called`.
    public boolean asksForRoleOfUnnamed() {
        return question().asksForRole() && question().mentions().isEmpty() && !question().hasWords();
    }

    /// Whether it asks who plays somebody of whom it tells something that no name is.
    public boolean asksForRoleOfDescribed() {
        return question().asksForRole() && question().mentions().isEmpty() && question().hasWords();
    }

    /// Whether it is right if it names a value of something of which there is only one; empty if it claims nothing of the kind.
    public Optional<QuestionAnswer> answerClaimed() {
        return first().answerClaimed(text, ceiling);
    }

    /// The quotation that it repeats and asks for; empty if there is none.
    public Optional<QuestionAnswer> answerQuoted() {
        return first().answerQuoted(text, this::question, ceiling);
    }

    /// What a source or somebody who is quoted says about something; empty if nobody's words are asked for, or none are known.
    public Optional<QuestionAnswer> answerSpoken() {
        return first().mayAskForSpeech(text) ? first().answerSpoken(question(), ceiling) : Optional.empty();
    }

    /// The answer if it is a short question about what was shown last; empty if it is none, or nothing answers it.
    ///
    /// @param shown the last statements, the most important first
    public Optional<QuestionAnswer> answerShort(List<Statement> shown) {
        return first().answerShort(shown, text, ceiling);
    }

    /// The answer if the content has the question in exactly these words, or if it asks for something certain of a source.
    public Optional<QuestionAnswer> answerAsked() {
        return first().answerAsked(question(), ceiling);
    }

    /// The answer if a page was found; empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @return without statements if the page is the answer and there is a verdict
    public Optional<QuestionAnswer> answerWithin(String page) {
        return ofParts(first()).or(() -> first().answerWithin(page, question(), ceiling));
    }

    /// The answer to a question that names two answers, or to two questions.
    private Optional<QuestionAnswer> ofParts(QuestionEngine engine) {
        return new EitherOrAnswers(engine).answer(text, readBy(engine), ceiling)
                .or(() -> engine.answerSeveral(text, ceiling));
    }

    /// What the sources say against each other on it; empty if they do not.
    public Optional<QuestionAnswer> disputed() {
        return first().disputed(question(), ceiling);
    }

    /// What the content says of it if it is a claim, and who says so; empty if the content does not say it.
    public Optional<Attribution> attribute() {
        return first().attribute(text, question(), ceiling);
    }

    /// The statement that tells who somebody is; empty for whom none tells it.
    ///
    /// @param id of a character or a person
    public Optional<QuestionAnswer> introduce(String id) {
        return first().introduce(id, ceiling);
    }

    /// The answer from all statements.
    public Answered answer() {
        return answer(question -> question);
    }

    /// The answer as it is if the content does not have the question in exactly these words.
    public Answered answerByTerms() {
        return answer(Question::withoutWording);
    }

    /// What answers those of the known questions that are most like this one, which is one of them.
    public Optional<Statement> answerOfOthers() {
        return first().answerOfOthers(question());
    }

    /// What answers the known questions that are most like it, in whatever words; empty if none is like it, or if nothing answers those.
    public Optional<QuestionAnswer> answerSimilar() {
        return first().answerSimilar(question(), ceiling);
    }

    private Answered answer(UnaryOperator<Question> reading) {
        var first = answer(first(), reading);
        return first.answer.isFound() || first.answer.isCertain()
                ? first
                : engines.stream().skip(1).map(engine -> answer(engine, reading))
                        .filter(answered -> answered.answer.isFound()).findFirst().orElse(first);
    }

    private Answered answer(QuestionEngine engine, UnaryOperator<Question> reading) {
        var question = reading.apply(readBy(engine));
        return new Answered(question, ofParts(engine).orElseGet(() -> engine.answer(question, ceiling)));
    }
}
