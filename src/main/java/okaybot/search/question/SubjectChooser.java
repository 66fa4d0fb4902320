package okaybot.search.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out whom of several a question is about that has a pronoun in place of a name, by what the statements say of each: in `does
/// she go to prison` it is not the first woman of the story, but the one who does. Thread-safe.
final class SubjectChooser {
    /// The share of the question's words that is known of somebody, by their weight, so that another one than the first is meant,
    private static final double MIN_SHARE = 0.6;
    /// and how much less may be known of the first.
    private static final double MIN_LEAD = 0.2;

    private final TermFrequencies frequencies;
    private final Thesaurus thesaurus;
    private final Map<String, List<Told>> told = new HashMap<>();

    /// What a statement says of somebody. What is between two may be said of the other one.
    ///
    /// @param said its own words, and
    /// @param asked those of the questions that it answers
    private record Told(int after, Set<String> said, Set<String> asked) {
        static Told of(IndexedStatement found) {
            return new Told(found.statement().after(), found.terms(), found.termsWithQuestions());
        }
    }

    /// @param characters the ids of those of whom another one than the first may be meant
    SubjectChooser(StatementIndex index, Thesaurus thesaurus, Set<String> characters) {
        this.frequencies = index.frequencies();
        this.thesaurus = thesaurus;
        index.statements().stream().filter(found -> characters.contains(found.statement().subject())
                && !found.statement().kind().isBetweenTwo())
                .forEach(found -> told.computeIfAbsent(found.statement().subject(), _ -> new ArrayList<>())
                        .add(Told.of(found)));
    }

    /// The id of the one who is meant: the first of some, unless much more of the question is known of another one.
    ///
    /// @param ids at least one
    /// @param ceiling the last episode that the reader has watched
    String choose(Question question, List<String> ids, int ceiling) {
        var words = question.words();
        var best = ids.getFirst();
        var min = words.isEmpty() ? 1 : Math.max(MIN_SHARE, share(words, best, ceiling) + MIN_LEAD);
        for (var id : ids.subList(1, ids.size())) {
            var share = share(words, id, ceiling);
            if (share > min) {
                best = id;
                min = share;
            }
        }
        return best;
    }

    /// How much of some words the best of the statements on somebody holds. A word that only a question has counts half: it may be what
    /// is not so.
    private double share(Collection<String> words, String id, int ceiling) {
        return told.getOrDefault(id, List.of()).stream().filter(one -> one.after <= ceiling)
                .mapToDouble(one -> (share(words, one.said) + share(words, one.asked)) / 2).max().orElse(0);
    }

    private double share(Collection<String> words, Set<String> held) {
        return frequencies.share(words, word -> thesaurus.isHard(word)
                ? held.contains(word)
                : thesaurus.similar(word).anyMatch(held::contains));
    }
}
