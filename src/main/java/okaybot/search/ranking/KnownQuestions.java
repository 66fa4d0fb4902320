package okaybot.search.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionFeatures;
import okaybot.search.statement.IndexedStatement;

/// Questions of which it is known what answers them, if anything, and how similar another question is to each of them. Thread-safe.
public final class KnownQuestions {
    /// Less than one, since it is reached by adding many numbers.
    private static final double SAME = 0.999;

    private final List<IndexedStatement> statements;
    /// The place among the statements of what answers each question; behind the last if nothing does.
    private final int[] answers;
    private final Map<String, Postings> postings = new HashMap<>();
    private final double[] lengths;

    /// In which questions a feature is, and how much it says about each. Arrays, since there are a hundred thousand.
    ///
    /// @param rarity of the feature
    private record Postings(double rarity, int[] questions, float[] weights) {}

    /// @param statements with the questions that they answer
    /// @param unanswered questions that nothing answers
    public KnownQuestions(List<IndexedStatement> statements, List<Question> unanswered) {
        this.statements = List.copyOf(statements);
        var questions = new ArrayList<Question>();
        var places = IntStream.builder();
        for (var place = 0; place <= statements.size(); place++) {
            var answered = place < statements.size() ? statements.get(place).questions() : unanswered;
            questions.addAll(answered);
            for (var i = 0; i < answered.size(); i++) {
                places.add(place);
            }
        }
        answers = places.build().toArray();
        var features = questions.stream().map(QuestionFeatures::of).toList();
        index(features);
        lengths = features.stream().mapToDouble(this::length).toArray();
    }

    private void index(List<Map<String, Double>> features) {
        var having = new HashMap<String, List<Integer>>();
        for (var i = 0; i < features.size(); i++) {
            for (var feature : features.get(i).keySet()) {
                having.computeIfAbsent(feature, _ -> new ArrayList<>()).add(i);
            }
        }
        having.forEach((feature, in) -> {
            var weights = new float[in.size()];
            IntStream.range(0, weights.length)
                    .forEach(i -> weights[i] = features.get(in.get(i)).getOrDefault(feature, 0.0).floatValue());
            postings.put(feature, new Postings(rarity(in.size()), in.stream().mapToInt(i -> i).toArray(), weights));
        });
    }

    private double rarity(int count) {
        return Math.log((answers.length + 1) / (count + 0.5));
    }

    private double rarity(String feature) {
        var found = postings.get(feature);
        return found == null ? rarity(0) : found.rarity;
    }

    private double length(Map<String, Double> features) {
        return Math.sqrt(features.entrySet().stream()
                .mapToDouble(each -> Math.pow(each.getValue() * rarity(each.getKey()), 2)).sum());
    }

    /// Those that are most like a question. What only the question has makes all of them less similar.
    public NearestQuestions nearest(Question question) {
        return NearestQuestions.of(similarities(question), answers, statements);
    }

    /// The others that are most like one of these questions.
    public NearestQuestions nearestOthers(Question question) {
        var similarities = similarities(question);
        for (var i = 0; i < similarities.length; i++) {
            similarities[i] = similarities[i] < SAME ? similarities[i] : 0;
        }
        return NearestQuestions.of(similarities, answers, statements);
    }

    private double[] similarities(Question question) {
        var features = QuestionFeatures.of(question);
        var similarities = new double[lengths.length];
        features.forEach((feature, weight) -> {
            var found = postings.get(feature);
            if (found != null) {
                var factor = weight * found.rarity * found.rarity;
                for (var i = 0; i < found.questions.length; i++) {
                    similarities[found.questions[i]] += factor * found.weights[i];
                }
            }
        });
        var length = length(features);
        for (var i = 0; i < similarities.length; i++) {
            similarities[i] /= length * lengths[i];
        }
        return similarities;
    }
}
