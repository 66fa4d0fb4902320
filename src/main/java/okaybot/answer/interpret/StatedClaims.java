package okaybot.answer.interpret;

import java.util.Optional;
import java.util.function.Function;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lazy;
import okaybot.lore.Lore;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.talk.ChatWords;
import okaybot.search.talk.ClaimReader;

/// Finds what somebody states although nothing asks for it: `Moon-young is bipolar`. It is told right or wrong; what the sources do not
/// tell is no question that they leave open. Thread-safe.
final class StatedClaims {
    private final CommandRegistry commands;
    private final TextInterpreter texts;
    private final Lazy<ClaimReader> reader = new Lazy<>(ClaimReader::new);
    private final Lazy<ChatWords> chat = new Lazy<>(ChatWords::new);

    StatedClaims(CommandRegistry commands, TextInterpreter texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /// What a line means, or whether it is right if it states something. What somebody only thinks of the show means nothing. Whoever
    /// takes something wrong for granted is told what is right.
    ///
    /// @param interpret finds out what a line means otherwise
    Interpretation checked(CommandLine line, Lore lore, Function<CommandLine, Interpretation> interpret) {
        var text = commands.questionIn(line);
        if (text.filter(stated -> reader.get().isOpinion(stated)).isPresent()) {
            return new Interpretation.Unknown();
        }
        return text.flatMap(stated -> wronglyPresupposed(stated, line, interpret)).orElseGet(() -> {
            var meant = interpret.apply(line);
            return text.flatMap(stated -> asked(stated, meant, lore)).map(asked -> commands.withQuestion(line, asked))
                    .map(interpret).filter(asked -> verdict(asked).isFirm()).orElse(meant);
        });
    }

    private Optional<Interpretation> wronglyPresupposed(String text, CommandLine line,
            Function<CommandLine, Interpretation> interpret) {
        return reader.get().presupposed(chat.get().spelledOut(text)).map(claim -> commands.withQuestion(line, claim))
                .map(interpret).filter(claim -> verdict(claim) == Verdict.NO)
                // The answer to the question may say so itself.
                .map(no -> Optional.of(interpret.apply(line)).filter(meant -> verdict(meant) == Verdict.OTHERWISE)
                        .orElse(no));
    }

    /// The question whether it is so; empty if the text is a question or has its verdict. That something else is told may be said of a
    /// name that the text has as well.
    private Optional<String> asked(String text, Interpretation meant, Lore lore) {
        var verdict = verdict(meant);
        if (verdict.isFirm() && verdict != Verdict.OTHERWISE) {
            return Optional.empty();
        }
        var plain = chat.get().spelledOut(text);
        return texts.isQuestion(plain, lore) ? Optional.empty() : reader.get().asked(plain);
    }

    private static Verdict verdict(Interpretation meant) {
        return meant instanceof Interpretation.Clear clear ? clear.verdict() : Verdict.NOT_SAID;
    }
}
