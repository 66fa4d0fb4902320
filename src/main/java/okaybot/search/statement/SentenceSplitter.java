package okaybot.search.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import okaybot.lore.Claim;

/// Groups claims into sentences, since several may be the parts of one.
///
/// @param endsSentence whether a claim is the last part
record SentenceSplitter(Predicate<Claim> endsSentence) {
    /// The parts of each sentence. All parts are spoilers until the same episode, or none is.
    List<List<Claim>> split(List<Claim> claims) {
        var sentences = new ArrayList<List<Claim>>();
        var sentence = new ArrayList<Claim>();
        for (var claim : claims) {
            if (!sentence.isEmpty() && !sentence.getLast().after().equals(claim.after())) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
            }
            sentence.add(claim);
            if (endsSentence.test(claim)) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(List.copyOf(sentence));
        }
        return sentences;
    }
}
