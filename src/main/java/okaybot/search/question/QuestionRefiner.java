package okaybot.search.question;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Quotation;

/// Understands a question as it is meant: whoever asks what a critic wrote means what the critic said, and whoever asks what a
/// character has won means the actor.
final class QuestionRefiner {
    /// The ids of the actors by those of their characters.
    private final Map<String, String> actors;
    /// The ids of those who are quoted.
    private final Set<String> speakers;

    QuestionRefiner(Lore lore) {
        actors = lore.roles().stream().filter(role -> role.playedBy().isPresent())
                .collect(Collectors.toMap(role -> role.id(), role -> role.playedBy().orElseThrow().person()));
        speakers = lore.quotations().stream().map(Quotation::by).collect(Collectors.toSet());
    }

    Question refine(Question question) {
        if (question.intents().contains(QuestionIntent.WROTE)
                && question.mentions().stream().anyMatch(speakers::contains)) {
            return question.with(QuestionIntent.SAID, QuestionIntent.WROTE);
        }
        return question.intents().contains(QuestionIntent.AWARDS)
                ? question.withMentions(question.mentions().stream().map(id -> actors.getOrDefault(id, id)).toList())
                : question;
    }
}
