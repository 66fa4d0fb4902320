package okaybot.search.question;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// By what two questions are compared: their words as they were typed, pairs of these, what they are understood as, and whom they
/// mention. The numbers were fitted by asking questions whose answers are known, each with the others as the known ones.
final class QuestionFeatures {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final double WORD = 1;
    private static final double PAIR = 0.5;
    private static final double TERM = 1.2;
    private static final double MENTION = 1.5;
    private static final double YES_NO = 0.5;
    /// Stands before the first word and after the last.
    private static final String END = "$";

    private QuestionFeatures() {}

    /// How much each feature of a question says about it, as often as it has it.
    static Map<String, Double> of(Question question) {
        var features = new HashMap<String, Double>();
        var last = END;
        for (var word : SPACE.split(question.wording(), -1)) {
            features.merge(word, WORD, Double::sum);
            features.merge(last + " " + word, PAIR, Double::sum);
            last = word;
        }
        features.merge(last + " " + END, PAIR, Double::sum);
        question.terms().forEach(term -> features.put("term:" + term, TERM));
        question.mentions().forEach(id -> features.put("mention:" + id, MENTION));
        if (question.isYesNo()) {
            features.put("yes-no:", YES_NO);
        }
        return features;
    }
}
