package okaybot.command.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.answer.AnswerBuilder;
import okaybot.command.api.Keyword;
import okaybot.lore.Claim;
import okaybot.text.TextWidth;

/// A list of labelled statements in two parts: the beginning, as much as fits on the screen of a phone beside everything else
/// on a page, and the rest, which comes with the argument [#MORE].
public record SplitList(List<Entry> beginning, List<Entry> rest) {
    public static final String MORE = "more";
    /// Lines of a phone, with about as many Latin letters as fit into one.
    private static final int MAX_LINES = 12;
    private static final int CHARACTERS = 36;

    /// Statements with a label.
    ///
    /// @param id of the thing that the statements are about
    public record Entry(String id, String label, List<Claim> claims) {
        private int lines() {
            var text = claims.stream().mapToInt(claim -> TextWidth.of(claim.text()) + 3).sum();
            return Math.ceilDiv(TextWidth.of(label) + text, CHARACTERS);
        }
    }

    /// Splits a list.
    ///
    /// @param entries those without statements are left out
    public static SplitList of(List<Entry> entries) {
        var beginning = new ArrayList<Entry>();
        var rest = new ArrayList<Entry>();
        var lines = 0;
        for (var entry : entries.stream().filter(entry -> !entry.claims.isEmpty()).toList()) {
            lines += entry.lines();
            (lines <= MAX_LINES || beginning.isEmpty() ? beginning : rest).add(entry);
        }
        return new SplitList(beginning, rest);
    }

    /// The argument that asks for the rest, if there is any.
    ///
    /// @param title what the rest is
    public Optional<Keyword> more(String title) {
        return rest.isEmpty() ? Optional.empty() : Optional.of(Keyword.of(MORE, title));
    }

    public static void addFacts(AnswerBuilder builder, List<Entry> entries) {
        entries.forEach(entry -> builder.fact(entry.label, entry.claims));
    }
}
