package okaybot.answer.service;

import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.SpoilerPolicy;
import okaybot.command.api.PerLoreCache;
import okaybot.lore.Lore;

/// Answers of constant commands, kept as long as their lore is in use.
final class AnswerCache {
    private final PerLoreCache<Question, Answer> answers = new PerLoreCache<>();

    /// All that such an answer depends on, apart from the lore.
    record Question(CommandLine line, SpoilerPolicy policy, boolean reportable) {}

    Answer get(Lore lore, Question question, Supplier<Answer> answer) {
        return answers.get(lore, question, _ -> answer.get());
    }
}
