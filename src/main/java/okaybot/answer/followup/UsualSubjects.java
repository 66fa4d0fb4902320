package okaybot.answer.followup;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.ReaderView;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Theme;
import okaybot.search.spelling.Spellings;

/// Puts the one who is usually meant in place of a pronoun, if nobody was spoken of: `does she see her mother again`.
///
/// @param words the pronouns
/// @param interpreter finds the names
/// @param reader knows what is said of each
record UsualSubjects(FollowUpWords words, LineInterpreter interpreter, ReaderView reader) {
    /// Empty if a text has no pronoun for one person, or names or describes somebody who may be meant.
    Optional<String> complete(String text) {
        if (!words.hasPronoun(text) || ClauseSubjects.isOfAnother(text)
                || interpreter.asksForRoleOfDescribed(text, reader)) {
            return Optional.empty();
        }
        var named = interpreter.named(text, reader.lore()).stream().filter(thing -> !(thing instanceof Theme)).toList();
        // The second one may be somebody else.
        var first = new AtomicBoolean(true);
        var completed = words.replacePronouns(text, pronoun -> words.usual(pronoun.group())
                .filter(_ -> Stream.concat(named.stream(), speltBefore(pronoun, text))
                        .noneMatch(other -> words.fits(pronoun.group(), other.id())))
                .filter(_ -> first.compareAndSet(true, false))
                .map(ids -> reader.ask(text).subject(ids)).flatMap(reader.lore()::named).map(Named::name)
                .map(name -> words.inPlaceOf(pronoun, text, name)));
        return Optional.of(completed).filter(other -> !other.equals(text));
    }

    /// Those behind the show whom a text names before a pronoun, even if the two words with it mean somebody else: `Jo Yong and her boyfriend`.
    private Stream<Named> speltBefore(MatchResult pronoun, String text) {
        return interpreter.named(text.substring(0, pronoun.start()), reader.lore()).stream()
                .filter(other -> other instanceof Person && Spellings.areIn(text, other));
    }
}
