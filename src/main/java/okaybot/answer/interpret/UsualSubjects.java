package okaybot.answer.interpret;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Theme;

/// Puts the one who is usually meant in place of a pronoun, if nobody was spoken of: `does she see her mother again`.
///
/// @param words the pronouns
/// @param interpreter finds the names
record UsualSubjects(FollowUpWords words, LineInterpreter interpreter, Lore lore) {
    /// Empty if a text has no pronoun for one person, or names somebody who may be meant.
    Optional<String> complete(String text) {
        if (!words.hasPronoun(text)) {
            return Optional.empty();
        }
        var named = interpreter.named(text, lore).stream().filter(thing -> !(thing instanceof Theme)).toList();
        // The second one may be somebody else.
        var first = new AtomicBoolean(true);
        var completed = words.replacePronouns(text, pronoun -> words.usual(pronoun.group())
                .filter(_ -> named.stream().noneMatch(other -> words.fits(pronoun.group(), other.id())))
                .filter(_ -> first.compareAndSet(true, false))
                .flatMap(this::name)
                .map(name -> words.inPlaceOf(pronoun, text, name)));
        return Optional.of(completed).filter(other -> !other.equals(text));
    }

    private Optional<String> name(String id) {
        return lore.named().filter(thing -> thing.id().equals(id)).findFirst().map(Named::name);
    }
}
