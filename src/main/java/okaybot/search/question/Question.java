package okaybot.search.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.QuestionIntent;
import okaybot.search.term.QuestionTerms;

/// What somebody asks, as far as it was understood.
///
/// @param wording its words in small letters, without punctuation
/// @param mentions the ids of the characters and people that it mentions, or may mean, in their order
/// @param called the terms by which they are called apart from their names
/// @param terms the words that matter, names apart, in the form in which they are compared; and the intents, see
/// [QuestionTerms#of(QuestionIntent)]
/// @param isYesNo whether it expects a yes or a no
/// @param isNegated whether it asks if something is not so
/// @param isPossessiveFirst whether the first name that it mentions has an `'s`
/// @param otherValues the labels of the facts of the show for which it names something else than the content, in the order of the
/// content
/// @param wordsWithoutValues the words apart from what it names for them; none if it names nothing
/// @param expected what its answer must hold
public record Question(String wording, List<String> mentions, Set<String> called, Set<String> terms,
        Set<QuestionIntent> intents,
        boolean isYesNo, boolean isNegated, boolean isPossessiveFirst, Set<String> otherValues,
        Set<String> wordsWithoutValues, List<ExpectedPart> expected) {
    /// What a question asks that wants to know who plays whom: `who is the actor`.
    private static final Set<QuestionIntent> ROLE = EnumSet.of(QuestionIntent.PLAYED_BY, QuestionIntent.WHO);

    /// What one of two did to the other.
    private static final Pattern ACTIVE = Pattern
            .compile("^(?:did|does|do|has|have) (?!.*\\b(?:and|with|together|each other|by|whom?)\\b)");

    /// What it is about if it names nobody, or several.
    private static final String SHOW = "show";

    /// Only whom it names itself, since anybody else could give something away.
    public String subject() {
        return mentions.size() == 1 ? mentions.getFirst() : SHOW;
    }

    /// Whether it asks of a second season.
    public boolean isAboutSecondSeason() {
        return intents.contains(QuestionIntent.SECOND_SEASON);
    }

    /// Whether both mention somebody in common, or one of them nobody.
    public boolean isAboutSame(Question other) {
        return mentions.isEmpty() || other.mentions.isEmpty() || !Collections.disjoint(mentions, other.mentions);
    }

    /// Whether it mentions the same as another question, in whatever order.
    public boolean mentionsSame(Question other) {
        return Set.copyOf(mentions).equals(Set.copyOf(other.mentions));
    }

    /// Whether it mentions all whom another question mentions, or one of them nobody.
    boolean isAboutAllOf(Question other) {
        return mentions.isEmpty() || mentions.containsAll(other.mentions);
    }

    /// Whether it asks for more than a name, or a page: `who won` asks for all awards.
    public boolean asksForSomething() {
        return hasWords() || (!terms.isEmpty()
                && (!mentions.isEmpty() || !intents.stream().allMatch(QuestionIntent::isTopic)));
    }

    /// Whether it asks for anything else than kinds of facts.
    public boolean hasWords() {
        // A loop, since it is asked for each statement that may answer.
        for (var term : terms) {
            if (!QuestionTerms.isIntent(term)) {
                return true;
            }
        }
        return false;
    }

    /// Whether several words say what is asked for.
    public boolean isSpecific() {
        return words().size() > 1;
    }

    /// The terms without the kinds of facts.
    public Set<String> words() {
        return terms.stream().filter(Predicate.not(QuestionTerms::isIntent)).collect(Collectors.toSet());
    }

    /// Whether both are about the same two, but the other way round: `did she kill him`, `did he kill her`.
    public boolean isTurned(Question other) {
        return mentions.size() == 2 && terms.equals(other.terms) && !mentions.equals(other.mentions)
                && Set.copyOf(mentions).equals(Set.copyOf(other.mentions))
                && ACTIVE.matcher(wording).find() && ACTIVE.matcher(other.wording).find();
    }

    /// Whether both have a word in common.
    public boolean hasWordOf(Question other) {
        return terms.stream().anyMatch(term -> !QuestionTerms.isIntent(term) && other.terms.contains(term));
    }

    /// Whether it asks only who somebody is.
    public boolean asksWho() {
        return mentions.size() == 1 && terms.isEmpty() && intents.equals(Set.of(QuestionIntent.WHO));
    }

    /// Whether it asks who plays somebody, or whom somebody plays.
    public boolean asksForRole() {
        return intents.contains(QuestionIntent.PLAYED_BY);
    }

    /// Whether it asks for that, or for an award that somebody has won: what the whole cast plays, or the show has won, does not answer it.
    public boolean asksForRoleOrAward() {
        return asksForRole() || (intents.contains(QuestionIntent.AWARDS) && !mentions.isEmpty());
    }

    /// Whether it asks for nothing but who plays whom.
    public boolean asksOnlyForRole() {
        return asksForRole() && !hasWords() && ROLE.containsAll(intents);
    }

    /// Whether it is nothing but `why`, which asks of what was spoken of last.
    public boolean asksOnlyWhy() {
        return !hasWords() && !isNegated && mentions.isEmpty() && intents.equals(Set.of(QuestionIntent.WHY));
    }

    /// The same with another kind of fact in place of one.
    Question with(QuestionIntent kind, QuestionIntent before) {
        var left = without(before);
        var kinds = new LinkedHashSet<>(left.intents);
        kinds.add(kind);
        var others = new LinkedHashSet<>(left.terms);
        others.add(QuestionTerms.of(kind));
        return with(mentions, others, kinds);
    }

    /// The same without asking for a kind of fact.
    Question without(QuestionIntent kind) {
        var kinds = new LinkedHashSet<>(intents);
        kinds.remove(kind);
        var others = new LinkedHashSet<>(terms);
        others.remove(QuestionTerms.of(kind));
        return with(mentions, others, kinds);
    }

    /// The same as if it were in other words.
    public Question withoutWording() {
        return new Question("", mentions, called, terms, intents, isYesNo, isNegated, isPossessiveFirst, otherValues,
                wordsWithoutValues, List.of());
    }

    /// The same as a question whether it is so.
    public Question asYesNo() {
        return new Question(wording, mentions, called, terms, intents, true, isNegated, isPossessiveFirst, otherValues,
                wordsWithoutValues, expected);
    }

    /// The question who somebody is.
    public Question asWho(String id) {
        return with(List.of(id), Set.of(), EnumSet.of(QuestionIntent.WHO));
    }

    /// The same about others.
    public Question withMentions(List<String> others) {
        return with(others, terms, intents);
    }

    /// The same with other terms.
    public Question withTerms(Set<String> others) {
        return with(mentions, others, intents);
    }

    private Question with(List<String> someMentions, Set<String> someTerms, Set<QuestionIntent> someIntents) {
        return new Question(wording, someMentions, called, someTerms, someIntents, isYesNo, isNegated,
                isPossessiveFirst, otherValues, wordsWithoutValues, expected);
    }

    /// The same if something certain is expected of its answer.
    public Question withExpected(List<ExpectedPart> parts) {
        return new Question(wording, mentions, called, terms, intents, isYesNo, isNegated, isPossessiveFirst,
                otherValues, wordsWithoutValues, parts);
    }
}
