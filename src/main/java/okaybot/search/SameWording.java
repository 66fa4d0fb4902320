package okaybot.search;

import java.util.Locale;
import java.util.regex.Pattern;

/// Makes the same of Korean questions that differ only in how polite they are, in particles, and in spaces: `강태 직업이 뭐예요` asks
/// what `강태는 직업이 뭐임` asks. Thread-safe.
public final class SameWording {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private final Rewrites rules = new Rewrites("same", Locale.KOREAN);

    /// What all such questions have in common, which is no text to be shown; the wording itself if it is not Korean.
    ///
    /// @param wording see [PlainWording#of]
    public String of(String wording) {
        return HANGUL.matcher(wording).find() ? rules.applyTo(wording) : wording;
    }
}
