package okaybot.search.question;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a question that a statement answers, or all words of the statement and of its questions.
///
/// @param asked the question; null for all words
/// @param mentions the ids of those whom the question mentions
/// @param terms the words
/// @param each what becomes of each of them
/// @param groups those of the words, see [Thesaurus#groups]
record Wording(@Nullable Question asked, Set<String> mentions, Set<String> terms, List<Unasked> each, BitSet groups) {
    /// What becomes of a term that another question lacks.
    ///
    /// @param weight how much it counts then
    /// @param groups see [Thesaurus#groups]
    record Unasked(String term, double weight, BitSet groups) {}
}
