package okaybot.search.verdict;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Vocabulary;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.IndexedContent;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.Thesaurus;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.PlainWording;
import okaybot.search.word.WordPattern;

/// Tells a claim right or wrong that names a value of something of which there is only one: `Sang-tae wants to be a pianist`. What is
/// right answers the question for that value: `what does Sang-tae want to become`. Thread-safe.
///
/// @param asking answers that question for a reader who has watched up to an episode
/// @param terms splits words into their basic forms
/// @param thesaurus has words that mean nearly the same as the right ones, and so are not wrong
/// @param forms how people state such values
public record ClaimedValues(BiFunction<String, Integer, QuestionAnswer> asking, QuestionParser parser,
        QuestionTerms terms,
        Thesaurus thesaurus,
        PatternIndex<Form> forms) {
    private static final String VALUE = "value";
    private static final String NAME = "name";
    /// What is right in exactly these words only, such as what something is called.
    private static final String WORDS = "words";
    /// What asks for a value, and claims none.
    private static final Pattern INTERROGATIVE = Pattern
            .compile("(?:wh(?:o|om|ose|at|ich|en|ere|y)s?|hows?|tell|give|show|list|name)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern
            .compile(
                    "\\b(?:not|never)\\b|(?<!^)\\b(?:isnt|arent|wasnt|werent|doesnt|didnt|dont|hasnt|cant|cannot|wont)\\b");

    /// @param claim has the value as a group, or the name of somebody
    /// @param question for the right one
    /// @param expected what its answer holds
    /// @param group what names the value
    /// @param other what is said of any other value
    private record Form(WordPattern claim, String question, Pattern expected, String group, Verdict other) {
        static Form of(Vocabulary.ClaimForm form, Vocabulary vocabulary) {
            return new Form(WordPattern.of(vocabulary.withClaimWords(form.claim())), form.asks(),
                    Pattern.compile(vocabulary.withClaimWords(form.told().orElse(""))),
                    Stream.of(NAME, WORDS).filter(group -> form.claim().contains("<" + group + ">")).findFirst()
                            .orElse(VALUE),
                    form.uncertain().orElse(false) ? Verdict.OTHERWISE : Verdict.NO);
        }

        /// Whether somebody may ask for something else who takes it for so: `why did they cast Lee Min-ho as Gang-tae`.
        boolean isPresupposed() {
            return isOf(NAME) && other == Verdict.OTHERWISE;
        }

        boolean isOf(String other) {
            return group.equals(other);
        }

        String question(Matcher found) {
            var filled = new StringBuilder();
            found.appendReplacement(filled, question);
            return filled.substring(found.start());
        }
    }

    /// Prepares the claims that the content knows, asking for each what answers it.
    public static ClaimedValues of(BiFunction<String, Integer, QuestionAnswer> asking, IndexedContent content,
            Vocabulary vocabulary) {
        return new ClaimedValues(asking, content.parser(), content.terms(), content.thesaurus(), new PatternIndex<>(
                vocabulary.claimForms().stream().map(form -> Form.of(form, vocabulary)).toList(), Form::claim));
    }

    /// Empty if a text claims nothing of the kind, if the content does not tell what is right, or if the claim may mean that.
    ///
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> answer(String text, int ceiling) {
        var asksForOther = INTERROGATIVE.matcher(text).lookingAt();
        var wording = parser.wording(text);
        return forms.mayBeIn(wording).filter(form -> !asksForOther || form.isPresupposed())
                .flatMap(form -> form.claim.find(wording).stream()
                        .filter(claim -> claim.group(form.group) != null)
                        .filter(claim -> !form.isOf(NAME) || isUnknown(claim.group(NAME)))
                        .flatMap(claim -> answer(form, claim, text, ceiling).stream()))
                .findFirst();
    }

    /// Whether a name is nobody's in the content, or some have only a part of it: `Lee Min-ho`, `Park Seo-joon`.
    private boolean isUnknown(String name) {
        var read = parser.parse(name);
        return read.mentions().size() != 1 || read.hasWords();
    }

    private Optional<QuestionAnswer> answer(Form form, Matcher claim, String text, int ceiling) {
        var right = asking.apply(form.question(claim), ceiling);
        var told = right.statements().stream().limit(1).filter(found -> isRight(found, form)).findFirst();
        return switch (right.verdict()) {
            case ANSWER -> told.flatMap(found -> isTold(form, claim.group(form.group), found)
                    .flatMap(isSo -> verdict(isSo, form, isDenied(claim, form)))
                    .map(verdict -> QuestionAnswer.certain(found, verdict)));
            // Whom the claim does not name itself could give something away.
            case BEYOND -> told.map(hidden -> QuestionAnswer.beyond(parser.parse(text), hidden, right.isCertain()));
            case YES, NO, SLIP, OTHERWISE, NOT_SAID -> Optional.empty();
        };
    }

    private static boolean isRight(Statement found, Form form) {
        return found.kind() != Kind.DISPUTE && (!form.isOf(NAME) || found.kind() == Kind.CASTING)
                && form.expected.matcher(found.label() + " " + found.text()).find();
    }

    /// Whether a statement has the value; empty if it has only a part of it, or nearly the same.
    private Optional<Boolean> isTold(Form form, String value, Statement found) {
        var statement = found.label() + " " + found.text();
        if ((" " + PlainWording.of(statement) + " ").contains(" " + value + " ")) {
            return Optional.of(true);
        }
        var claimed = terms.of(value);
        var told = Set.copyOf(terms.of(statement));
        if (form.isOf(NAME) && !value.contains(" ")
                && parser.parse(value).mentions().stream().map(QuestionTerms::ofName).anyMatch(told::contains)) {
            // A part of the right name.
            return Optional.empty();
        }
        return claimed.stream().flatMap(word -> form.isOf(VALUE) ? thesaurus.similar(word) : Stream.of(word))
                .anyMatch(told::contains)
                        ? Optional.of(true).filter(_ -> told.containsAll(claimed))
                        : Optional.of(false);
    }

    /// Whether it is not before the value: `Moon-young is not bipolar`. That nobody does something denies nothing, nor does what begins with
    /// `isn't`.
    private static boolean isDenied(Matcher claim, Form form) {
        return NOT.matcher(claim.group().substring(0, claim.start(form.group) - claim.start())).find();
    }

    private static Optional<Verdict> verdict(boolean isSo, Form form, boolean isDenied) {
        return isSo || form.other == Verdict.NO
                ? Optional.of(isSo == isDenied ? Verdict.NO : Verdict.YES)
                : Optional.of(form.other).filter(_ -> !isDenied);
    }
}
