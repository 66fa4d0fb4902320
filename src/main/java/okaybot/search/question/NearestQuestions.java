package okaybot.search.question;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What answers the known questions that are most like another, by the cosine between them.
///
/// @param answer of most of them, counted by the square of how similar they are; empty if nothing answers them
/// @param share of the votes that it has, from 0 to 1
/// @param similarities of all known questions, from 0 to 1
/// @param answers of all known questions
record NearestQuestions(Optional<IndexedStatement> answer, double share, double[] similarities,
        List<Optional<IndexedStatement>> answers) {
    private static final int VOTERS = 5;

    static NearestQuestions of(double[] similarities, List<Optional<IndexedStatement>> answers) {
        var voters = new PriorityQueue<Integer>(Comparator.comparingDouble(known -> similarities[known]));
        for (var known = 0; known < similarities.length; known++) {
            voters.add(known);
            if (voters.size() > VOTERS) {
                voters.remove();
            }
        }
        var votes = new HashMap<Optional<IndexedStatement>, Double>();
        voters.forEach(
                known -> votes.merge(answers.get(known), similarities[known] * similarities[known], Double::sum));
        var most = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var all = votes.values().stream().mapToDouble(vote -> vote).sum();
        return new NearestQuestions(most.getKey(), all == 0 ? 0 : most.getValue() / all, similarities, answers);
    }

    /// How similar the most similar of those is that the answer answers.
    double similarity() {
        return answer.map(found -> similarityOf(found.statement())).orElse(0.0);
    }

    /// How similar the most similar question is that a statement answers.
    double similarityOf(Statement statement) {
        return most(answer -> answer.filter(found -> found.statement().equals(statement)).isPresent());
    }

    /// How similar the most similar question is that nothing answers.
    double similarityOfUnanswered() {
        return most(Optional::isEmpty);
    }

    private double most(Predicate<Optional<IndexedStatement>> isOf) {
        return IntStream.range(0, similarities.length).filter(known -> isOf.test(answers.get(known)))
                .mapToDouble(known -> similarities[known]).max().orElse(0);
    }
}
