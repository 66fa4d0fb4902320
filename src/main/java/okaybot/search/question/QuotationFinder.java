package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Quotation;
import okaybot.search.WordFile;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.Statement.Kind;

/// Finds the quotation that a question repeats: `"darker and deeper", whose phrase is that`.
final class QuotationFinder {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");
    /// How a question begins that expects a yes or a no.
    private static final Pattern CHECK = Pattern.compile("^(?:did|does|do|has|is|was|were|isnt|wasnt|didnt) ");
    /// Of words that are not quoted as a whole.
    private static final int MIN_WORDS = 2;

    private final StatementIndex index;
    private final List<Quotation> quotations;
    private final List<Pattern> asking;

    /// @param lore in English
    QuotationFinder(StatementIndex index, Lore lore) {
        this.index = index;
        quotations = lore.quotations();
        asking = WordFile.patterns("quoting", Locale.ENGLISH);
    }

    /// Empty if the question repeats no quotation, or asks something else about it.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> find(String text, Question question, int ceiling) {
        var isAsked = QUOTED.matcher(text).find() || question.intents().contains(QuestionIntent.SAID)
                || question.intents().contains(QuestionIntent.WROTE)
                || asking.stream().anyMatch(words -> words.matcher(text).find());
        return !isAsked
                ? Optional.empty()
                : quotations.stream().filter(quotation -> isRepeated(quotation, text)).findFirst()
                        .flatMap(quotation -> statement(quotation, ceiling))
                        .map(statement -> new QuestionAnswer(statement.subject(), List.of(statement),
                                verdict(statement, question), true));
    }

    private static boolean isRepeated(Quotation quotation, String text) {
        var words = " %s ".formatted(QuestionParser.wording(quotation.words()));
        return " %s ".formatted(QuestionParser.wording(text)).contains(words)
                || QUOTED.matcher(text).results().map(quoted -> QuestionParser.wording(quoted.group(1)))
                        .anyMatch(
                                part -> part.split(" ").length >= MIN_WORDS && words.contains(" %s ".formatted(part)));
    }

    private Optional<Statement> statement(Quotation quotation, int ceiling) {
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.kind() == Kind.QUOTATION
                        && statement.reference().equals(quotation.id()) && statement.after() <= ceiling)
                .findFirst();
    }

    /// Whether the one who said it is the one whom somebody takes for it. A negation may be part of what is repeated.
    private static Verdict verdict(Statement statement, Question question) {
        var isCheck = question.isYesNo() || CHECK.matcher(question.wording()).find();
        return !isCheck || question.mentions().isEmpty()
                ? Verdict.ANSWER
                : question.mentions().contains(statement.speaker()) ? Verdict.YES : Verdict.NO;
    }
}
