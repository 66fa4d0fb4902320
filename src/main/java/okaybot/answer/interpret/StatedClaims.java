package okaybot.answer.interpret;

import java.util.Optional;
import java.util.function.Function;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.talk.ChatWords;
import okaybot.search.talk.ClaimReader;

/// Finds what somebody states although nothing asks for it: `Moon-young is bipolar`. It is told right or wrong; what the sources do not
/// tell is no question that they leave open. Thread-safe.
final class StatedClaims {
    private final CommandRegistry commands;
    private final TextInterpreter texts;

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
        if (text.filter(stated -> ClaimReader.shared().isOpinion(stated)).isPresent()) {
            return new Interpretation.Unknown();
        }
        var plain = text.map(stated -> ChatWords.shared().spelledOut(stated));
        return plain.flatMap(stated -> ClaimReader.shared().presupposed(stated))
                .flatMap(claim -> wrong(claim, line, lore, interpret))
                .orElseGet(() -> interpretStated(plain, line, lore, interpret));
    }

    /// @param plain what the line says, without the spelling of chats; empty if it is a command
    private Interpretation interpretStated(Optional<String> plain, CommandLine line, Lore lore,
            Function<CommandLine, Interpretation> interpret) {
        var meant = interpret.apply(line);
        return plain.flatMap(stated -> asked(stated, meant, lore)).map(asked -> commands.withQuestion(line, asked))
                .map(interpret).filter(asked -> verdict(asked).isFirm())
                .or(() -> plain.filter(_ -> !verdict(meant).isFirm())
                        .flatMap(stated -> ClaimReader.shared().presupposedByWhy(stated))
                        .flatMap(claim -> wrong(claim, line, lore, interpret)))
                .orElse(meant);
    }

    /// What is right instead of a claim; empty if it is not wrong.
    private Optional<Interpretation> wrong(String claim, CommandLine line, Lore lore,
            Function<CommandLine, Interpretation> interpret) {
        return Optional.of(interpret.apply(commands.withQuestion(line, claim)))
                .filter(meant -> verdict(meant) == Verdict.NO || verdict(meant) == Verdict.OTHERWISE)
                // A no would answer what is asked behind it.
                .map(meant -> meant instanceof Interpretation.Clear clear
                        ? clear.withOpening(QuestionMessages.in(lore.locale()).otherwise(), Verdict.OTHERWISE)
                        : meant);
    }

    /// The question whether it is so; empty if the text is a question or has its verdict. That something else is told may be said of a
    /// name that the text has as well.
    private Optional<String> asked(String plain, Interpretation meant, Lore lore) {
        var verdict = verdict(meant);
        if (verdict.isFirm() && verdict != Verdict.OTHERWISE) {
            return Optional.empty();
        }
        return texts.isQuestion(plain, lore) ? Optional.empty() : ClaimReader.shared().asked(plain);
    }

    private static Verdict verdict(Interpretation meant) {
        return meant instanceof Interpretation.Clear clear ? clear.verdict() : Verdict.NOT_SAID;
    }
}
