package okaybot.search.verdict;

import java.util.Set;
import java.util.regex.Pattern;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;

/// What keeps a statement from answering a question by yes or no, though it holds the words.
public final class VerdictLimits {
    private static final Pattern SAW = Pattern.compile("^did (?:\\w+ ){1,4}(?:see|watch|witness|hear|know)\\b");
    private static final Pattern OF_PEOPLE = Pattern
            .compile("^(?:did|do|does|were|are|was|have|had|has) (?:the |most |many |some |all )*"
                    + "(?:fans?|viewers|people|audiences?|critics|reviewers|journalists|actors?|actress(?:es)?|cast)\\b");

    private static final Pattern DEED = Pattern
            .compile("^(?:did|does|has) ((?!(?:her|his|their|she|he|they)\\b).+?) (?:kill|murder)(?:ed)?\\b(?! by\\b)");
    private static final String DONE = "killed";

    private static final Pattern WISH = Pattern
            .compile("\\b(?:dream(?:s|t|ed)?|wants?|wanted|hopes?|hoped|wish(?:es)?|would like)\\b");

    private static final Pattern BEING = Pattern.compile(
            "\\b(?:become|becomes|became|turn(?:s|ed)? into|ends? up|ended up)\\b|^(?:is|was|are|were) (?:\\S+ )+an? \\w+$");

    private static final Pattern FEELING = Pattern
            .compile("^(?:do|does|did) .*\\b(?:like|love|hate|enjoy|adore|dislike|prefer|miss|envy|trust)s?\\b");
    private static final Pattern FELT = Pattern.compile(
            "\\b(?:lik|lov|hat|enjoy|ador|dislik|prefer|miss|env(?:y|i)|trust|fond|warm)");
    /// How long ago something is.
    private static final Pattern AGE = Pattern.compile("\\b\\w+ years?(?: (?:ago|old|back))?$");

    private static final Pattern HAVING = Pattern
            .compile("^(?:does|do|did) .*\\b(?:have|got)\\b|^(?:has|have) .*\\bgot\\b| 있(?:어|나|습니|음|냐|니|을까)\\S*$| 있$");

    private static final Pattern RANGE = Pattern.compile("\\b(\\d{1,3}) to (\\d{1,3})\\b");

    /// Not so if the verb comes first: `is it not on Netflix` expects a yes.
    private static final Pattern DENIED = Pattern.compile(
            "^(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|isnt|arent|wasnt|doesnt|didnt|wont|cant)\\b)"
                    + ".*\\b(?:not|never|isnt|arent|wasnt|doesnt|didnt|wont|cant|cannot)\\b");

    private VerdictLimits() {}

    /// Whether somebody states that something is not so.
    static boolean isDenied(Question question) {
        return question.isNegated() && DENIED.matcher(question.wording()).find();
    }

    /// Whether a statement tells what somebody dreams of, and the question asks if they are or become so.
    static boolean isOnlyWished(Question question, Statement statement) {
        return WISH.matcher(statement.text()).find() && BEING.matcher(question.wording()).find();
    }

    /// Whether a question asks for something else than a statement tells with the same words.
    static boolean isOfSomethingElse(Question question, IndexedStatement found) {
        return isSaidByAnother(question, found.statement()) || isOfOneWhoSaw(question, found)
                || isOfWhatTheyHave(question, found.statement())
                || isOnlyNamed(question, found);
    }

    /// Whether a statement tells that somebody else has killed somebody than the one of whom the question asks it.
    static boolean isDoneByAnother(Question question, Statement statement, QuestionParser parser) {
        var deed = DEED.matcher(question.wording());
        var done = statement.text().indexOf(DONE);
        if (done <= 0 || statement.kind() == Kind.DISPUTE || !deed.find()) {
            return false;
        }
        var asked = parser.parse(deed.group(1)).mentions();
        var told = parser.parse(statement.text().substring(0, done)).mentions();
        return asked.size() == 1
                && (told.isEmpty() ? !asked.contains(statement.subject()) : !told.contains(asked.getFirst()));
    }

    /// Whether a question is if somebody likes something, and the statement only tells of that: who writes books for children need not like
    /// them.
    private static boolean isOnlyNamed(Question question, IndexedStatement found) {
        return FEELING.matcher(question.wording()).find() && !FELT.matcher(found.statement().text()).find()
                && found.questions().stream().noneMatch(other -> FEELING.matcher(other.wording()).find());
    }

    /// Whether it asks what an actor has, and the statement tells whom they play: `does the actor Kim Soo-hyun have a brother`.
    private static boolean isOfWhatTheyHave(Question question, Statement statement) {
        return (statement.kind() == Kind.CASTING || statement.kind() == Kind.PLAYS)
                && HAVING.matcher(question.wording()).find();
    }

    /// Whether it asks what people did or thought, which no fact of the show contradicts: `were fans hopeful in 2021`.
    public static boolean isOfOtherPeople(Question question, Statement statement) {
        return statement.kind() == Kind.FACT && OF_PEOPLE.matcher(question.wording()).find();
    }

    /// Whether it asks if somebody saw what the statement only tells they did not do: `did he see the murder`, he is no murderer.
    private static boolean isOfOneWhoSaw(Question question, IndexedStatement found) {
        return SAW.matcher(question.wording()).find()
                && found.questions().stream().noneMatch(other -> SAW.matcher(other.wording()).find());
    }

    /// Whether a casting is of all whom a question names, or of one of several who are called the same: `does Oh Jung-se play the brother`.
    ///
    /// @param roles the ids of the characters
    static boolean isCast(Question question, IndexedStatement casting, Set<String> roles) {
        var isOneOfSeveral = !question.called().isEmpty()
                && question.mentions().stream().filter(roles::contains).count() > 1;
        return isOneOfSeveral
                ? question.mentions().stream().anyMatch(id -> roles.contains(id) && casting.mentions(id))
                        && casting.mentionsAll(question.mentions().stream().filter(id -> !roles.contains(id)).toList())
                : casting.mentionsAll(question.mentions());
    }

    /// Whether somebody else says of themselves what the question asks of one: `was he nervous`, and she was, of working with him.
    private static boolean isSaidByAnother(Question question, Statement statement) {
        return statement.kind() == Kind.QUOTATION && !question.mentions().isEmpty()
                && !question.mentions().contains(statement.speaker());
    }

    /// Whether the question names a number, and the statement is one, or has one: no year tells whether the brothers moved.
    static boolean mayDifferInNumber(Question question, IndexedStatement found) {
        var kind = found.statement().kind();
        return (kind == Kind.FACT || kind == Kind.HONOUR) && !isOfOtherPeople(question, found.statement())
                && !AGE.matcher(question.wording()).find() && !isInRange(question, found.statement())
                && question.terms().stream().anyMatch(QuestionTerms::isNumber)
                && found.terms().stream().anyMatch(QuestionTerms::isNumber);
    }

    /// Whether all numbers lie between two that the statement has: of 70 to 85 minutes, 80.
    private static boolean isInRange(Question question, Statement statement) {
        return RANGE.matcher(statement.text()).results()
                .anyMatch(range -> QuestionTerms.numbers(question.terms()).allMatch(
                        number -> number >= Integer.parseInt(range.group(1))
                                && number <= Integer.parseInt(range.group(2))));
    }
}
