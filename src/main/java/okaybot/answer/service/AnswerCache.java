package okaybot.answer.service;

import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.command.api.PerLoreCache;
import okaybot.lore.Lore;

/// Caches the answers of constant commands. They are dropped together with their lore.
final class AnswerCache {
    private static final int MAX_BYTES = 16 << 20;
    /// An answer in memory, with its pages as two platforms send them, takes about this many times the length of its text.
    private static final int BYTES_PER_CHARACTER = 10;

    private final PerLoreCache<Question, Answer> answers = new PerLoreCache<>(MAX_BYTES, AnswerCache::size);

    /// Everything that such an answer depends on, apart from the lore.
    ///
    /// @param line with nothing in it that somebody typed
    record Question(CommandLine line, AnswerView view) {}

    private static int size(Question question, Answer answer) {
        return BYTES_PER_CHARACTER * (question.toString().length() + answer.toString().length());
    }

    Answer get(Lore lore, Question question, Supplier<Answer> answer) {
        return answers.get(lore, question, _ -> answer.get());
    }
}
