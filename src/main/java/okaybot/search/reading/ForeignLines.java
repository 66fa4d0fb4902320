package okaybot.search.reading;

import java.util.Set;
import okaybot.lore.view.LanguageScript;
import okaybot.search.statement.StatementIndex;
import okaybot.search.statement.StatementSearch;
import okaybot.search.term.QuestionTerms;

/// Recognizes questions that repeat, in quotation marks, what nothing in the content says, such as a famous line of another show.
/// Thread-safe.
public record ForeignLines(StatementIndex index, QuestionTerms terms) {
    /// Of the words that are repeated, by their weight, if they are no line of another show.
    private static final double MIN_SHARE = 0.7;
    private static final int CANDIDATES = 20;

    /// Whoever puts a quotation into Korean need not do it in the words of the content.
    public boolean isIn(String text) {
        return QuotationFinder.quotedIn(text).filter(line -> !LanguageScript.KOREAN.isIn(line)).map(terms::of)
                .map(Set::copyOf).anyMatch(this::isForeign);
    }

    /// Whatever the reader has watched, since a line of the story is none of another show.
    private boolean isForeign(Set<String> line) {
        return line.stream().noneMatch(QuestionTerms::isName)
                && index.search(line, 0, Integer.MAX_VALUE, CANDIDATES).stream().map(StatementSearch.Hit::found)
                        .noneMatch(found -> index.frequencies().share(line, found.terms()::contains) >= MIN_SHARE);
    }
}
