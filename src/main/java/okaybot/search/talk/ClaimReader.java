package okaybot.search.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.lore.Lazy;
import okaybot.search.word.Rewrites;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Reads what somebody states as the question whether it is so: `I bet Joo-ri is a nurse`, `Joo-ri is a nurse, just checking`.
/// Thread-safe.
public final class ClaimReader {
    private static final String TAG = ", right?";
    /// Depends on no content, and takes long to make.
    private static final Lazy<ClaimReader> SHARED = new Lazy<>(ClaimReader::new);

    /// What people say around a claim that they want to hear confirmed.
    private final Rewrites around = new Rewrites("claims", Locale.ENGLISH);
    /// Claims whose verb asks in another form.
    private final Rewrites verbs = new Rewrites("claim-verbs", Locale.ENGLISH);
    /// How a text is known that states something.
    private final List<WordPattern> statements = WordFile.patterns("statements", Locale.ENGLISH);
    private final List<WordFile.Rule> presuppositions = WordFile.rulesOfAll("presupposed");
    private final List<WordFile.Rule> reasons = WordFile.rulesOfAll("reasons");
    /// Questions, first by how they begin, and what people tell of themselves.
    private final List<WordPattern> others = WordFile.patterns("no-claims", Locale.ENGLISH);
    /// What they feel for it,
    private final List<WordPattern> feelings = WordFile.patterns("feelings", Locale.ENGLISH);
    /// and what they think of it.
    private final List<WordPattern> opinions = WordFile.patterns("opinions", Locale.ENGLISH);

    private ClaimReader() {}

    /// The one that all use.
    public static ClaimReader shared() {
        return SHARED.get();
    }

    /// The text with nothing but a word behind the claim that asks whether it is so; the text itself if nothing in it asks that.
    String checked(String text) {
        if (isQuestion(text)) {
            return text;
        }
        var claim = around.applyTo(text);
        return !isChecked(claim) || isOther(claim) ? text : verbs.applyTo(claim);
    }

    /// Whether a text asks only whether something is so.
    static boolean isChecked(String text) {
        return text.endsWith(TAG);
    }

    /// The question whether a sentence is true that nothing asks for; empty if it is none, or no claim.
    public Optional<String> asked(String text) {
        var plain = text.strip();
        return plain.endsWith("?") || !isAny(statements, plain) || isOther(plain)
                ? Optional.empty()
                : Optional.of(verbs.applyTo(plain + TAG));
    }

    /// The question whether it is so what somebody takes for granted before they ask something: `since he is a doctor, who ...`.
    public Optional<String> presupposed(String text) {
        return claim(text, presuppositions);
    }

    /// The same for what somebody asks the reason of: `why did he write it`.
    public Optional<String> presupposedByWhy(String text) {
        return claim(text, reasons);
    }

    private static Optional<String> claim(String text, List<WordFile.Rule> forms) {
        return forms.stream().flatMap(form -> form.meaningIn(text.strip()).stream()).findFirst();
    }

    /// Whether somebody says only what they think of something: `I guess Korean dramas are the best`.
    public boolean isOpinion(String text) {
        if (isQuestion(text)) {
            return false;
        }
        var claim = around.applyTo(text);
        return !claim.equals(text.strip()) && (isAny(feelings, claim)
                || (isAny(opinions, claim) && !isAny(others, claim)));
    }

    /// Whether a text begins like a question, as most do, so that nothing else of it need be read.
    private boolean isQuestion(String text) {
        return others.getFirst().isIn(text);
    }

    private boolean isOther(String text) {
        return isAny(others, text) || isAny(opinions, text);
    }

    private static boolean isAny(List<WordPattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.isIn(text));
    }
}
