package okaybot.search.question;

import java.util.List;
import java.util.Set;
import okaybot.lore.QuestionIntent;

/// What somebody asks, as far as it was understood.
///
/// @param mentions the ids of the characters and people that it mentions, or may mean, in their order
/// @param called the terms by which they are called apart from their names
/// @param terms the words that matter, names apart, in the form in which they are compared; and the intents, see
/// [QuestionTerms#of(QuestionIntent)]
/// @param isYesNo whether it expects a yes or a no
/// @param isNegated whether it asks if something is not so
/// @param isPossessiveFirst whether the first name that it mentions has an `'s`
public record Question(List<String> mentions, Set<String> called, Set<String> terms, Set<QuestionIntent> intents,
        boolean isYesNo, boolean isNegated, boolean isPossessiveFirst) {
    /// Whether both mention somebody in common, or one of them nobody.
    boolean isAboutSame(Question other) {
        return mentions.isEmpty() || other.mentions.isEmpty() || mentions.stream().anyMatch(other.mentions::contains);
    }

    /// Whether it asks for more than a name, or a page: `who won` asks for all awards.
    boolean asksForSomething() {
        var isKindOnly = intents.stream().allMatch(QuestionIntent::isTopic)
                && terms.stream().allMatch(QuestionTerms::isIntent);
        return !terms.isEmpty() && !(isKindOnly && mentions.isEmpty());
    }

    /// Whether it asks for anything else than kinds of facts.
    public boolean hasWords() {
        return terms.stream().anyMatch(term -> !QuestionTerms.isIntent(term));
    }
}
