package okaybot.search.question;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import okaybot.lore.QuestionIntent;
import org.jspecify.annotations.Nullable;

/// Tells how similar a question is to one that a statement answers, from 0 to 1: how much of the one is in the other by the weight of
/// its words, words that mean nearly the same included, and whether both are about the same people and ask for the same kind of
/// fact. Thread-safe.
///
/// The constants were fitted, not chosen: by coordinate descent on the likelihood of the right statement, or of no answer, among the
/// statements that the search finds, over 2,500 questions: each authored wording with its own left out, and the questions of the
/// tests with those that have no answer. They are rounded, and for kinds of facts that hardly anything else answers made stricter,
/// so that no more questions without an answer get one.
///
/// @param family the terms for relations in a family, such as `brother`
record ParaphraseScorer(TermFrequencies frequencies, Thesaurus thesaurus, Set<String> family) {
    /// Kinds of facts that hardly anything else answers.
    private static final Set<QuestionIntent> NARROW = EnumSet.of(QuestionIntent.WHEN, QuestionIntent.WHERE,
            QuestionIntent.HOW_MANY, QuestionIntent.HOW_LONG, QuestionIntent.SAID, QuestionIntent.MEANING);
    /// Of a word that means nearly the same.
    private static final double NEARLY_SAME = 0.7;
    /// Of a word that stands elsewhere in the statement or in its other questions.
    private static final double ELSEWHERE = 0.9;
    /// How much the words count that only the question of the statement has,
    private static final double OTHER_WORDS = 0.25;
    /// and the kinds of facts for which only that one asks.
    private static final double OTHER_INTENTS = 0.4;
    /// If something certain is asked for, such as an age or a certain episode, and not told.
    private static final double OTHER_THING = 0.12;
    /// If no single question is similar, but all that the statement says and answers together.
    private static final double TOGETHER = 0.8;
    private static final double OTHER_KIND = 0.92;
    /// If one of the [#NARROW] kinds is asked for.
    private static final double NOTHING_OF_KIND = 0.7;
    private static final double UNTOLD = 0.4;
    private static final double FURTHER_KIND = 0.92;
    /// If the further kind may be told by the way, such as who somebody is.
    private static final double FURTHER_LOOSE_KIND = 0.8;
    private static final double YES_NO = 0.84;
    private static final double OF_SAME = 0.8;
    private static final double OF_ONE = 0.7;
    private static final double OF_ONE_OF_TWO = 0.57;
    private static final double OF_ONE_OF_TWO_YES_NO = 0.65;
    private static final double OF_OTHERS = 0.5;
    /// If nobody is named, but the statement is about somebody.
    private static final double OF_SOMEBODY = 0.7;
    private static final double OF_ANOTHER_SUBJECT = 0.75;

    AskedTerms asked(Question question) {
        return AskedTerms.of(question, frequencies, thesaurus, family);
    }

    /// @param asked a question that a statement answers; null for all words of the statement
    Wording wording(@Nullable Question asked, Collection<String> terms) {
        var groups = new BitSet();
        terms.stream().filter(term -> !QuestionTerms.isIntent(term)).map(thesaurus::groups).forEach(groups::or);
        return new Wording(asked, asked == null ? Set.of() : Set.copyOf(asked.mentions()), Set.copyOf(terms),
                terms.stream().distinct().map(this::unasked).toList(), groups);
    }

    private Wording.Unasked unasked(String term) {
        return new Wording.Unasked(term,
                frequencies.weight(term) * (QuestionTerms.isIntent(term) ? OTHER_INTENTS : OTHER_WORDS),
                thesaurus.groups(term));
    }

    /// @param all the words of the statement and of its questions
    /// @param least nothing that is less similar matters; 0 comes in its place
    double score(AskedTerms asked, IndexedStatement found, Wording wording, Wording all, double least) {
        var question = asked.question();
        var isOfOthers = asked.isOfFamily() && !isAbout(found, question.mentions().getFirst());
        var most = isOfOthers
                ? 0
                : people(question, found, wording) * kind(question, found, wording)
                        * (wording.asked() == null ? TOGETHER : 1);
        return most <= least ? 0 : most * share(asked, wording, all);
    }

    private static boolean isAbout(IndexedStatement found, String id) {
        return found.statement().subject().equals(id) || found.statement().reference().equals(id);
    }

    private static double share(AskedTerms asked, Wording wording, Wording all) {
        var matched = 0.0;
        var sum = 0.0;
        var isOtherThing = false;
        // Two words of the question must not both stand for the same word.
        var used = new BitSet();
        for (var term : asked.terms()) {
            var match = match(term, wording, all, used);
            sum += match == 0 ? term.unmatched() : term.weight();
            matched += term.weight() * match;
            isOtherThing |= match < 1 && term.isCertain();
        }
        return matched / (sum + rest(asked.question(), wording, used)) * (isOtherThing ? OTHER_THING : 1);
    }

    private static double match(AskedTerms.Term term, Wording wording, Wording all, BitSet used) {
        if (wording.terms().contains(term.term())) {
            return 1;
        }
        if (all.terms().contains(term.term())) {
            return term.isIntent() ? 1 : ELSEWHERE;
        }
        if (term.isIntent()) {
            return 0;
        }
        var isSimilar = isAnyIn(term.groups(), wording.groups(), used);
        if (!isSimilar && !isAnyIn(term.groups(), all.groups(), used)) {
            return 0;
        }
        used.or(term.groups());
        return isSimilar ? NEARLY_SAME : NEARLY_SAME * ELSEWHERE;
    }

    private static boolean isAnyIn(BitSet groups, BitSet others, BitSet used) {
        for (var group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            if (others.get(group) && !used.get(group)) {
                return true;
            }
        }
        return false;
    }

    /// The weight of the words that only the statement's question has.
    private static double rest(Question question, Wording wording, BitSet used) {
        var rest = 0.0;
        if (wording.asked() != null) {
            for (var own : wording.each()) {
                if (!question.terms().contains(own.term()) && !own.groups().intersects(used)) {
                    rest += own.weight();
                }
            }
        }
        return rest;
    }

    private static double people(Question question, IndexedStatement found, Wording wording) {
        var mentions = question.mentions();
        var own = wording.mentions();
        if (wording.asked() != null && own.containsAll(mentions) && mentions.containsAll(own)) {
            return 1;
        }
        if (mentions.isEmpty()) {
            var isAboutSomebody = found.mentions(found.statement().subject());
            return wording.asked() == null
                    ? isAboutSomebody ? OF_SOMEBODY : 1
                    : own.contains(found.statement().subject()) ? OF_SOMEBODY : OF_ANOTHER_SUBJECT;
        }
        if (own.containsAll(mentions) || (found.mentionsAll(mentions)
                && found.statement().kind() != Statement.Kind.DISPUTE)) {
            return OF_SAME;
        }
        return !found.mentionsAny(mentions) || found.statement().kind() == Statement.Kind.DISPUTE
                ? OF_OTHERS
                : mentions.size() == 1 ? OF_ONE : question.isYesNo() ? OF_ONE_OF_TWO_YES_NO : OF_ONE_OF_TWO;
    }

    private static double kind(Question question, IndexedStatement found, Wording wording) {
        var own = wording.asked() == null ? found.statement().intents() : wording.asked().intents();
        var kind = 1.0;
        for (var intent : question.intents()) {
            if (intent == QuestionIntent.SECOND_SEASON && !own.contains(intent)
                    && !found.statement().intents().contains(intent)) {
                return 0;
            }
            if (intent.isStrict() && !own.contains(intent) && !found.statement().intents().contains(intent)) {
                kind *= found.statement().isSilentOn(intent)
                        ? UNTOLD
                        : NARROW.contains(intent) ? NOTHING_OF_KIND : OTHER_KIND;
            }
        }
        if (wording.asked() != null) {
            for (var intent : own) {
                kind *= question.intents().contains(intent) ? 1 : intent.isStrict() ? FURTHER_KIND : FURTHER_LOOSE_KIND;
            }
            kind *= wording.asked().isYesNo() == question.isYesNo() ? 1 : YES_NO;
        }
        return kind;
    }
}
