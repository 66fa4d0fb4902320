package okaybot.answer.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.ReaderView;
import okaybot.lore.Named;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.word.Clauses;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Puts whom a text describes in place of the description, or of the pronouns behind it: `the guy who loves art, what condition does
/// he have`. The words of the description say nothing of what is asked.
///
/// @param words the pronouns
/// @param interpreter finds the names
/// @param reader knows whom a description fits
record DescribedSubjects(FollowUpWords words, LineInterpreter interpreter, ReaderView reader) {
    private static final List<WordPattern> DESCRIPTIONS = WordFile.patterns("descriptions", Locale.ENGLISH);
    private static final Pattern OWN = Pattern.compile("\\b(his|her) (?:\\w+ )?\\w+", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(" (?:who|that|whose) ", Pattern.CASE_INSENSITIVE);

    /// Empty if a text has no description, if it fits nobody who may be meant, or if nothing answers what is then asked.
    Optional<String> complete(String text) {
        return DESCRIPTIONS.stream().flatMap(form -> form.find(text).stream()).findFirst()
                .flatMap(found -> describedBy(found, text).map(who -> asked(found, who)))
                .filter(asked -> !asked.isEmpty() && answer(asked).isFound());
    }

    /// Whether a text tells of somebody who may be meant before it asks for something.
    boolean describesAny(String text) {
        return DESCRIPTIONS.stream().flatMap(form -> form.find(text).stream())
                .anyMatch(found -> describedBy(found, text).isPresent());
    }

    /// Whom all of the words describe, or those without what matters least.
    private Optional<Named> describedBy(Matcher found, String text) {
        var noun = text.substring(found.start("described"), found.end("noun"));
        var rest = text.substring(found.end("with"), found.end("described"));
        var all = Stream.of(found.group("described"), text.substring(found.start("noun"), found.end("described")));
        if (found.start("asked") < found.start("described")) {
            return all.flatMap(words -> described(words).stream()).findFirst();
        }
        // Any woman may be called `the girl`.
        var called = called(noun).filter(_ -> !words.isOne(found.group("noun")));
        return called.filter(_ -> rest.isEmpty())
                .or(() -> Stream.concat(all, clauses(rest).map(found.group("noun")::concat)).distinct()
                        .flatMap(words -> described(words).stream()).findFirst())
                .or(() -> called);
    }

    /// The only one who is called so.
    private Optional<Named> called(String noun) {
        return Optional.of(interpreter.named(noun, reader.lore())).filter(named -> named.size() == 1)
                .map(List::getFirst)
                .filter(ClauseSubjects::isSomebody);
    }

    /// A relative clause, and the same without what may be said behind it.
    private static Stream<String> clauses(String text) {
        return Stream.iterate(text, words -> RELATIVE.matcher(words).lookingAt(),
                words -> words.substring(0, words.lastIndexOf(' ')));
    }

    private Optional<Named> described(String description) {
        return Optional.of(answer(description))
                .filter(answer -> answer.verdict() == Verdict.ANSWER)
                .flatMap(answer -> reader.lore().named(answer.subject()))
                .filter(who -> ClauseSubjects.isSomebody(who) && !isToldOf(who, description));
    }

    /// Whether somebody else is described by what they have to do with one: `the woman who killed their mother`. Nobody is their own
    /// brother: `the man who looks after his brother`.
    private boolean isToldOf(Named one, String description) {
        var relative = RELATIVE.matcher(description);
        return relative.find() && interpreter.named(OWN.matcher(description.substring(relative.end())).replaceAll(
                relation -> words.fits(relation.group(1), one.id()) ? "" : Matcher.quoteReplacement(relation.group())),
                reader.lore()).contains(one);
    }

    /// Empty if no pronoun stands for the one who is described first.
    private String asked(Matcher found, Named who) {
        var asked = found.group("asked");
        if (found.start("asked") < found.start("described")) {
            return asked + who.name();
        }
        var clauses = Clauses.of(asked);
        var all = clauses.all();
        var complete = all.stream().map(clause -> complete(clause, who)).toList();
        var first = IntStream.range(0, all.size()).filter(index -> !complete.get(index).equals(all.get(index)))
                .findFirst().orElse(all.size());
        return clauses.with(IntStream.range(0, all.size())
                .mapToObj(index -> index < first ? "" : complete.get(index)).toList());
    }

    private QuestionAnswer answer(String question) {
        return reader.ask(question).answer().answer();
    }

    /// A question with a name in place of a pronoun, or before it: `what is the actress called`.
    private String complete(String asked, Named who) {
        var named = withName(asked, who);
        return named.equals(asked) && reader.ask(asked).asksForRoleOfUnnamed()
                ? "%s: %s".formatted(who.name(), asked)
                : named;
    }

    private String withName(String text, Named who) {
        return words.replacePronouns(text, pronoun -> Optional.of(who)
                .filter(named -> words.fits(pronoun.group(), named.id())).map(Named::name));
    }
}
