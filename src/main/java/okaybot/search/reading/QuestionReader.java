package okaybot.search.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.question.QuestionRefiner;
import okaybot.search.spelling.SpellChecker;
import okaybot.search.talk.ElsewhereDetector;
import okaybot.search.term.LightWords;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.TermFrequencies;
import okaybot.search.term.Thesaurus;

/// Reads a question with its typing mistakes, words that say little, and descriptions. Thread-safe.
///
/// @param refiner what it means
/// @param light words that are left out
/// @param characters those who may be described
/// @param thesaurus has words in which there is no mistake
/// @param elsewhere tells what is not about the show
/// @param foreign what is repeated from elsewhere
/// @param isChecked whether the typing mistakes of its language have been put right before, see [SpellChecker]
/// @param expected tells what an answer must hold
public record QuestionReader(QuestionParser parser, QuestionRefiner refiner, LightWords light,
        CharacterFinder characters,
        TermFrequencies frequencies, Thesaurus thesaurus, ElsewhereDetector elsewhere, ForeignLines foreign,
        boolean isChecked, ExpectedAnswers expected) {
    /// A word that nothing answers.
    private static final String ELSEWHERE = "?";
    private static final Pattern BESIDE_NAME = Pattern.compile(
            "\\b(?:the|that) (?:woman|lady|girl|man|guy|boy|dude|one|person) (?:(?:who|that) )?(?:\\w+ ){1,6}(?:with|on|of|to|for|after|in|about)\\b");

    /// Who somebody is who is described by what they have: `who is the lady with the dark fairy tales`.
    private static final Pattern WITH_THING = Pattern.compile(
            "^(?:(?:so|and|ok|but) )*(?:who(?:s| is| was)?|tell me (?:more )?about|describe) (?:the|that) (?:\\w+ )?"
                    + "(?:woman|lady|girl|man|guy|boy|dude|one|person|character|brother) with\\b");

    /// Whether it is not about the show.
    public static boolean isElsewhere(Question question) {
        return question.terms().equals(Set.of(ELSEWHERE));
    }

    /// What somebody asks. A word with a typing mistake is taken for the one that the content has.
    public Question read(String text) {
        var question = expected.read(refiner.refine(parser.parse(text)));
        if (elsewhere.isElsewhere(text) || foreign.isIn(text)) {
            return question.withTerms(Set.of(ELSEWHERE));
        }
        var corrected = question.terms().stream()
                .map(term -> isChecked || thesaurus.knows(term) ? term : frequencies.corrected(term))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // Who somebody is, or plays, is asked without any other word.
        var isEnough = question.mentions().size() == 1 && (question.intents().contains(QuestionIntent.WHO)
                || question.intents().contains(QuestionIntent.PLAYED_BY));
        var plain = question.withTerms(isEnough
                ? light.allRemovedFrom(corrected, frequencies)
                : light.removedFrom(corrected, frequencies));
        return described(characters.namesake(plain).map(id -> plain.withMentions(List.of(id))).orElse(plain));
    }

    /// With nothing but the character whom it describes, if it asks who plays them: `who plays the guy who draws`.
    private Question described(Question question) {
        if (question.mentions().isEmpty() && question.isSpecific() && WITH_THING.matcher(question.wording()).find()) {
            return characters.find(question).map(question::asWho).orElse(question);
        }
        return !question.intents().contains(QuestionIntent.PLAYED_BY) || !question.hasWords() || question.isYesNo()
                || isOfAnother(question)
                        ? question
                        : characters.find(question)
                                .map(id -> question.withMentions(List.of(id))
                                        .withTerms(Set.of(QuestionTerms.of(QuestionIntent.PLAYED_BY))))
                                .orElse(question);
    }

    /// Whether somebody is described by what they are to the one whom it names: `who plays the woman obsessed with Gang-tae`.
    public static boolean isOfAnother(Question question) {
        return question.called().isEmpty() && BESIDE_NAME.matcher(question.wording()).find();
    }
}
