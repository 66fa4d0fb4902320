package okaybot.answer.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.ReaderView;
import okaybot.lore.Named;
import okaybot.search.spelling.Spellings;

/// Puts those of the last answers in place of pronouns: `who plays him`.
///
/// @param words the pronouns
/// @param interpreter finds the names
/// @param reader knows what is said of each
record PronounSubjects(FollowUpWords words, LineInterpreter interpreter, ReaderView reader) {
    /// The text with names in place of its pronouns, as far as somebody is known.
    ///
    /// @param people the likeliest first
    /// @param passedOver how many who fit are not meant
    String complete(String text, List<Named> people, int passedOver) {
        var namedInText = spelt(text).toList();
        var others = people.stream().filter(other -> !namedInText.contains(other)).toList();
        return words.replacePronouns(text, pronoun -> isOfSomebodyNamed(pronoun, text)
                ? Optional.empty()
                : likeliestFirst(text,
                        others.stream().filter(other -> words.fits(pronoun.group(), other.id())).toList())
                        .skip(passedOver).map(Named::name).findFirst());
    }

    /// The one of whom a text tells what is known of them comes before the others.
    private Stream<Named> likeliestFirst(String text, List<Named> fitting) {
        if (fitting.size() < 2) {
            return fitting.stream();
        }
        var likeliest = reader.ask(text).subject(fitting.stream().map(Named::id).toList());
        return fitting.stream().sorted(Comparator.comparing(other -> !other.id().equals(likeliest)));
    }

    /// Whether a pronoun is about somebody who is named before it: in `does Moon-young visit her mother` it is hers.
    private boolean isOfSomebodyNamed(MatchResult pronoun, String text) {
        var before = text.substring(0, pronoun.start());
        return words.isPossessive(pronoun, text)
                && spelt(before).anyMatch(other -> words.fits(pronoun.group(), other.id()));
    }

    /// Whom a text names by one of their spellings.
    private Stream<Named> spelt(String text) {
        return interpreter.named(text, reader.lore()).stream().filter(other -> Spellings.areIn(text, other));
    }
}
