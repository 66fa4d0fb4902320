package okaybot.search.question;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// A question as it is compared with those that statements answer, with all that does not depend on these. Its constants were fitted
/// together with those of [ParaphraseScorer].
///
/// @param isOfFamily whether it asks for somebody's relative
record AskedTerms(Question question, List<Term> terms, boolean isOfFamily) {
    /// How much of their usual weight words have that are not matched: those that say little,
    private static final double LIGHT = 0.15;
    /// kinds of facts,
    private static final double INTENT = 0.2;
    /// other words of the content or of the thesaurus,
    private static final double KNOWN = 0.45;
    /// and words that are in neither.
    private static final double UNKNOWN = 0.8;

    /// A term of the question.
    ///
    /// @param groups see [Thesaurus#groups]
    /// @param unmatched how much it counts if nothing matches it
    /// @param isCertain whether nothing answers the question that tells another one
    record Term(String term, boolean isIntent, BitSet groups, double weight, double unmatched,
            boolean isCertain) {}

    /// @param family the terms for relations in a family, such as `brother`
    static AskedTerms of(Question question, TermFrequencies frequencies, Thesaurus thesaurus, Set<String> family) {
        var terms = question.terms().stream().map(term -> new Term(term, QuestionTerms.isIntent(term),
                thesaurus.groups(term), frequencies.weight(term), unmatched(term, frequencies, thesaurus),
                thesaurus.isHard(term) || (QuestionTerms.isNumber(term) && !question.isYesNo()))).toList();
        return new AskedTerms(question, terms,
                question.mentions().size() == 1 && question.terms().stream().anyMatch(family::contains));
    }

    private static double unmatched(String term, TermFrequencies frequencies, Thesaurus thesaurus) {
        return frequencies.weight(term) * (QuestionTerms.isIntent(term)
                ? INTENT
                : frequencies.isLight(term)
                        ? LIGHT
                        : frequencies.knows(term) || thesaurus.knows(term) ? KNOWN : UNKNOWN);
    }
}
