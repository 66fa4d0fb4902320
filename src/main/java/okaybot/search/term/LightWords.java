package okaybot.search.term;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.search.word.WordFile;

/// Words of a language that say little about what is asked, such as `roughly`.
public final class LightWords {
    private final Set<String> terms;

    private LightWords(Set<String> terms) {
        this.terms = terms;
    }

    /// @param terms splits words into their basic forms
    public static LightWords of(Locale language, QuestionTerms terms) {
        return new LightWords(WordFile.lines("light", language).stream()
                .flatMap(line -> terms.of(line).stream()).filter(term -> !QuestionTerms.isSynonym(term))
                .collect(Collectors.toSet()));
    }

    /// Whether a term is such a word.
    public boolean contains(String term) {
        return terms.contains(term);
    }

    /// The terms of a question without light words that no statement has, unless nothing else is left.
    public Set<String> removedFrom(Set<String> asked, TermFrequencies known) {
        var others = allRemovedFrom(asked, known);
        return others.isEmpty() ? asked : others;
    }

    /// The terms of a question without light words that no statement has.
    public Set<String> allRemovedFrom(Set<String> asked, TermFrequencies known) {
        return asked.stream().filter(term -> known.knows(term) || !terms.contains(term))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
