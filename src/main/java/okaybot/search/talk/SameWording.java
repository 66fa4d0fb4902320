package okaybot.search.talk;

import java.util.Locale;
import okaybot.search.word.Rewrites;

/// Makes the same of questions in a language that differ only in how polite they are, in accents, or in what may be left out:
/// `강태 직업이 뭐예요` asks what `강태는 직업이 뭐임` asks. Thread-safe.
public final class SameWording {
    private final Rewrites rules;

    /// Changes nothing in a language that has no rules.
    public SameWording(Locale language) {
        rules = new Rewrites("same", language);
    }

    /// What all such questions have in common, which is no text to be shown.
    ///
    /// @param wording see [PlainWording#of]
    public String of(String wording) {
        return rules.applyTo(wording);
    }
}
