package okaybot.search.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.search.question.Question;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.TermFrequencies;
import okaybot.search.term.Thesaurus;

/// Finds out whom of several a question is about that has a pronoun in place of a name, by what the statements say of each: in `does
/// she go to prison` it is not the first woman of the story, but the one who does. Thread-safe.
public final class SubjectChooser {
    /// The share of the question's words that is known of somebody, by their weight, so that another one than the first is meant,
    private static final double MIN_SHARE = 0.6;
    /// and how much less may be known of the first.
    private static final double MIN_LEAD = 0.2;

    private final TermFrequencies frequencies;
    private final Thesaurus thesaurus;
    private final Map<String, List<Told>> told = new HashMap<>();

    /// What a statement says of somebody. What is disputed may be said of somebody else.
    ///
    /// @param others the ids of those between whom and somebody it is, which it tells of no question that names only somebody else
    /// @param said its own words, and
    /// @param asked those of the questions that it answers
    private record Told(int after, Set<String> others, Set<String> said, Set<String> asked) {
        static Told of(IndexedStatement found, Set<String> others) {
            return new Told(found.statement().after(), others, found.terms(), found.termsWithQuestions());
        }

        boolean isOf(Question question, int ceiling) {
            return after <= ceiling && (others.isEmpty() || question.mentions().isEmpty()
                    || question.mentions().stream().anyMatch(others::contains));
        }
    }

    /// @param characters the ids of those of whom another one than the first may be meant
    public SubjectChooser(StatementIndex index, Thesaurus thesaurus, Set<String> characters) {
        this.frequencies = index.frequencies();
        this.thesaurus = thesaurus;
        index.statements().stream().filter(found -> characters.contains(found.statement().subject())
                && found.statement().kind() != Kind.DISPUTE).forEach(found -> add(found, characters));
    }

    private void add(IndexedStatement found, Set<String> characters) {
        var two = found.statement().kind().isBetweenTwo()
                ? characters.stream().filter(found::mentions).collect(Collectors.toSet())
                : Set.of(found.statement().subject());
        for (var id : two) {
            var others = two.stream().filter(other -> !other.equals(id)).collect(Collectors.toSet());
            told.computeIfAbsent(id, _ -> new ArrayList<>()).add(Told.of(found, others));
        }
    }

    /// The id of the one who is meant: the first of some, unless much more of the question is known of another one.
    ///
    /// @param ids at least one
    /// @param ceiling the last episode that the reader has watched
    public String choose(Question question, List<String> ids, int ceiling) {
        var words = question.words();
        var best = ids.getFirst();
        var min = words.isEmpty() ? 1 : Math.max(MIN_SHARE, share(question, best, ceiling) + MIN_LEAD);
        for (var id : ids.subList(1, ids.size())) {
            var share = share(question, id, ceiling);
            if (share > min) {
                best = id;
                min = share;
            }
        }
        return best;
    }

    /// How much of some words the best of the statements on somebody holds. A word that only a question has counts half: it may be what
    /// is not so.
    private double share(Question question, String id, int ceiling) {
        var words = question.words();
        return told.getOrDefault(id, List.of()).stream().filter(one -> one.isOf(question, ceiling))
                .mapToDouble(one -> (share(words, one.said) + share(words, one.asked)) / 2).max().orElse(0);
    }

    private double share(Collection<String> words, Set<String> held) {
        return frequencies.share(words, word -> thesaurus.isHard(word)
                ? held.contains(word)
                : thesaurus.similar(word).anyMatch(held::contains));
    }
}
