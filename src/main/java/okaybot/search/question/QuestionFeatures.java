package okaybot.search.question;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import okaybot.search.term.QuestionTerms;

/// By what two questions are compared: their words as they were typed, without accents; pairs of these, what they are understood as, and
/// whom they mention. Korean ones also by their syllables, since everybody sets spaces in other places, and endings and particles differ.
/// The numbers were fitted by asking questions whose answers are known, each with the others as the known ones.
public final class QuestionFeatures {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SYLLABLE = Pattern.compile("[^가-힣a-z0-9]+");
    private static final double WORD = 1;
    private static final double PAIR = 0.5;
    private static final double TWO_SYLLABLES = 1.2;
    private static final double THREE_SYLLABLES = 0.8;
    private static final double TERM = 1.2;
    private static final double MENTION = 1.5;
    private static final double YES_NO = 0.5;
    /// Stands before the first word and after the last.
    private static final String END = "$";

    private final Map<String, Double> features = new HashMap<>();

    private QuestionFeatures() {}

    /// How much each feature of a question says about it, as often as it has it.
    public static Map<String, Double> of(Question question) {
        var all = new QuestionFeatures();
        if (QuestionTerms.isHangul(question.wording())) {
            all.addWords(question.wording());
            all.addSyllables(NO_SYLLABLE.matcher(question.wording()).replaceAll(""));
        } else {
            all.addWords(ACCENTS.matcher(Normalizer.normalize(question.wording(), Normalizer.Form.NFD)).replaceAll(""));
        }
        question.terms().forEach(term -> all.features.put("term:" + term, TERM));
        question.mentions().forEach(id -> all.features.put("mention:" + id, MENTION));
        if (question.isYesNo()) {
            all.features.put("yes-no:", YES_NO);
        }
        return all.features;
    }

    private void addWords(String wording) {
        var last = END;
        for (var word : SPACE.split(wording, -1)) {
            add(word, WORD);
            add(last + " " + word, PAIR);
            last = word;
        }
        add(last + " " + END, PAIR);
    }

    /// @param syllables without spaces
    private void addSyllables(String syllables) {
        for (var i = 0; i + 2 <= syllables.length(); i++) {
            add("syllables:" + syllables.substring(i, i + 2), TWO_SYLLABLES);
            if (i + 3 <= syllables.length()) {
                add("syllables:" + syllables.substring(i, i + 3), THREE_SYLLABLES);
            }
        }
    }

    private void add(String feature, double weight) {
        features.merge(feature, weight, Double::sum);
    }
}
