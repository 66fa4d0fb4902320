package okaybot.search.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement;

/// What answers the known questions that are most like another, by the cosine between them.
///
/// @param statements that answer known questions
/// @param most the place of the one that answers most of the nearest, counted by the square of how similar they are; behind the last if
/// nothing does
/// @param share of these votes that it has, from 0 to 1
/// @param best how similar the most similar question is that each statement answers, and last that nothing answers, from 0 to 1
public record NearestQuestions(List<IndexedStatement> statements, int most, double share, double[] best) {
    private static final int VOTERS = 5;

    /// @param similarities of all known questions, from 0 to 1
    /// @param answers the place among the statements of what answers each
    static NearestQuestions of(double[] similarities, int[] answers, List<IndexedStatement> statements) {
        var best = new double[statements.size() + 1];
        for (var known = 0; known < similarities.length; known++) {
            best[answers[known]] = Math.max(best[answers[known]], similarities[known]);
        }
        var votes = new double[best.length];
        voters(similarities).forEach(known -> votes[answers[known]] += similarities[known] * similarities[known]);
        var most = IntStream.range(0, votes.length).boxed().max(Comparator.comparingDouble(place -> votes[place]))
                .orElseThrow();
        var all = DoubleStream.of(votes).sum();
        return new NearestQuestions(statements, most, all == 0 ? 0 : votes[most] / all, best);
    }

    private static PriorityQueue<Integer> voters(double[] similarities) {
        var voters = new PriorityQueue<Integer>(Comparator.comparingDouble(known -> similarities[known]));
        // Of the least similar voter, once there are enough. Most of the thousands are less similar than it.
        var least = -1.0;
        for (var known = 0; known < similarities.length; known++) {
            if (similarities[known] > least) {
                if (voters.size() == VOTERS) {
                    voters.remove();
                }
                voters.add(known);
                least = voters.size() == VOTERS ? similarities[voters.element()] : least;
            }
        }
        return voters;
    }

    /// Empty if nothing answers most of the nearest.
    public Optional<IndexedStatement> answer() {
        return most < statements.size() ? Optional.of(statements.get(most)) : Optional.empty();
    }

    /// How similar the most similar question is that has this answer.
    public double similarity() {
        return best[most];
    }

    /// How similar the most similar question is that a statement answers.
    public double similarityOf(Statement statement) {
        return IntStream.range(0, statements.size())
                .filter(place -> statements.get(place).statement().equals(statement))
                .mapToDouble(place -> best[place]).findFirst().orElse(0);
    }

    /// How similar the most similar question is that nothing answers.
    public double similarityOfUnanswered() {
        return best[statements.size()];
    }
}
