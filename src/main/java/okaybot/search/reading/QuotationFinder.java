package okaybot.search.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Quotation;
import okaybot.search.question.Question;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.word.PlainWording;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Finds the quotation that a question repeats: `"darker and deeper", whose phrase is that`.
public final class QuotationFinder {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");
    /// How a question begins that expects a yes or a no.
    private static final Pattern CHECK = Pattern.compile("^(?:did|does|do|has|is|was|were|isnt|wasnt|didnt) ");
    /// Of words that are not quoted as a whole.
    private static final int MIN_WORDS = 2;

    private final StatementIndex index;
    /// The quotations in the words in which questions are compared, with a space around each, by their ids.
    private final Map<String, String> quotations;
    private final List<WordPattern> asking;

    /// @param lore in English
    public QuotationFinder(StatementIndex index, Lore lore) {
        this.index = index;
        quotations = lore.quotations().stream().collect(Collectors.toMap(Quotation::id,
                quotation -> spaced(quotation.words()), (first, _) -> first, LinkedHashMap::new));
        asking = WordFile.patterns("quoting", Locale.ENGLISH);
    }

    /// Empty if the question repeats no quotation, or asks something else about it.
    ///
    /// @param question the text as it is understood, which is needed for few texts only
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> find(String text, Supplier<Question> question, int ceiling) {
        var words = spaced(text);
        var parts = quotedIn(text).map(" %s "::formatted).toList();
        return quotations.entrySet().stream()
                .filter(quotation -> words.contains(quotation.getValue())
                        || (!parts.isEmpty() && parts.stream().anyMatch(quotation.getValue()::contains)))
                .findFirst().flatMap(quotation -> index.find(Kind.QUOTATION, quotation.getKey()))
                .filter(statement -> statement.after() <= ceiling)
                .flatMap(statement -> answer(statement, text, question.get()));
    }

    private Optional<QuestionAnswer> answer(Statement statement, String text, Question question) {
        var isAsked = QUOTED.matcher(text).find() || question.intents().contains(QuestionIntent.SAID)
                || question.intents().contains(QuestionIntent.WROTE)
                || asking.stream().anyMatch(words -> words.isIn(text));
        return Optional
                .of(QuestionAnswer.certain(statement, verdict(statement, question)))
                .filter(_ -> isAsked);
    }

    /// What stands in quotation marks in a text, a single word apart.
    public static Stream<String> quotedIn(String text) {
        return QUOTED.matcher(text).results().map(quoted -> PlainWording.of(quoted.group(1)))
                .filter(part -> part.split(" ").length >= MIN_WORDS);
    }

    private static String spaced(String text) {
        return " " + PlainWording.of(text) + " ";
    }

    /// Whether the one who said it is the one whom somebody takes for it. A negation may be part of what is repeated.
    private static Verdict verdict(Statement statement, Question question) {
        var isCheck = question.isYesNo() || CHECK.matcher(question.wording()).find();
        return !isCheck || question.mentions().isEmpty()
                ? Verdict.ANSWER
                : question.mentions().contains(statement.speaker()) ? Verdict.YES : Verdict.NO;
    }
}
