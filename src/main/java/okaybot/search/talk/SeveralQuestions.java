package okaybot.search.talk;

import java.util.List;
import java.util.Locale;
import okaybot.search.word.Rewrites;

/// Finds two questions in one text: `how many episodes does it have and who plays Gang-tae`. Thread-safe.
public final class SeveralQuestions {
    private final Rewrites rules;

    /// @param language in which the questions are asked; in one without rules, every text is one question
    public SeveralQuestions(Locale language) {
        rules = new Rewrites("several", language);
    }

    /// Each of them; none if the text is a single one.
    public List<String> in(String text) {
        var parts = text.contains("|") ? List.of(text) : List.of(rules.applyTo(text).split(" \\| "));
        return parts.size() < 2 ? List.of() : parts;
    }
}
