package okaybot.answer.service;

import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.SpoilerPolicy;
import okaybot.command.api.PerLoreCache;
import okaybot.lore.Lore;

/// Caches the answers of constant commands. They are dropped together with their lore.
final class AnswerCache {
    private final PerLoreCache<Question, Answer> answers = new PerLoreCache<>();

    /// Everything that such an answer depends on, apart from the lore.
    record Question(CommandLine line, SpoilerPolicy policy, boolean reportable) {}

    Answer get(Lore lore, Question question, Supplier<Answer> answer) {
        return answers.get(lore, question, _ -> answer.get());
    }
}
