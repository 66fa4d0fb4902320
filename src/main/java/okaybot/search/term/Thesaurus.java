package okaybot.search.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Words of a language that mean nearly the same: `selfless` and `unselfish`. Empty for a language that has no file of them.
public final class Thesaurus {
    private final Set<String> words = new HashSet<>();
    private final Set<String> hard = new HashSet<>();
    /// The groups by their words.
    private final Map<String, List<Set<String>>> groups = new HashMap<>();

    private Thesaurus() {}

    /// @param terms splits words into their basic forms
    public static Thesaurus of(Locale language, QuestionTerms terms) {
        var thesaurus = new Thesaurus();
        ThesaurusLine.all(language).forEach(line -> thesaurus.add(line, terms));
        return thesaurus;
    }

    private void add(ThesaurusLine line, QuestionTerms terms) {
        var all = new HashSet<String>();
        line.phrases().stream().filter(phrase -> !phrase.contains(" ") && !QuestionTerms.isHangul(phrase))
                .forEach(words::add);
        line.phrases().stream().map(terms::ofPhrase)
                .filter(parts -> parts.size() == 1).forEach(all::addAll);
        if (line.isHard()) {
            hard.addAll(all);
        }
        all.forEach(term -> groups.computeIfAbsent(term, _ -> new ArrayList<>()).add(all));
    }

    /// All single words as they are written, but for Korean ones, which are [QuestionTerms#koreanWords].
    public Set<String> words() {
        return words;
    }

    /// Whether it has anything that means nearly the same.
    public boolean knows(String term) {
        return groups.containsKey(term);
    }

    /// Whether it asks for something that nothing else answers.
    public boolean isHard(String term) {
        return hard.contains(term);
    }

    /// The terms that mean nearly the same, and the term itself.
    public Stream<String> similar(String term) {
        return Stream.concat(Stream.of(term), groups.getOrDefault(term, List.of()).stream().flatMap(Set::stream))
                .distinct();
    }
}
