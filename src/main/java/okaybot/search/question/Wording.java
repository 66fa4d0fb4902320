package okaybot.search.question;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a question that a statement answers, or all words of the statement and of its questions.
///
/// @param asked the question; null for all words
/// @param mentions the ids of those whom the question mentions
/// @param groups those of the words, see [Thesaurus#groups]
record Wording(@Nullable Question asked, Set<String> mentions, Map<String, Unasked> terms, Set<Integer> groups) {
    /// What becomes of a term that another question lacks.
    ///
    /// @param weight how much it counts then
    /// @param groups see [Thesaurus#groups]
    record Unasked(double weight, Set<Integer> groups) {}
}
