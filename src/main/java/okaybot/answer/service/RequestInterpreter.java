package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.followup.FollowUps;
import okaybot.answer.interpret.Interpretation;
import okaybot.answer.interpret.LineInterpreter;
import okaybot.answer.interpret.ReaderView;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;

/// Finds out what a request means, by itself or after the last answers. Thread-safe.
///
/// @param followUps knows what the last answers were about
record RequestInterpreter(CommandRegistry commands, LineInterpreter interpreter, FollowUps followUps) {
    /// @param request as it was typed
    /// @param asked the same with what it follows up on
    Interpretation interpret(Request request, Request asked, ReaderView reader) {
        var meant = followUps.answerShort(request, reader)
                .or(() -> ofSource(request, reader))
                .or(() -> ofCommandAlone(asked.line()))
                .or(() -> ofUsualSubject(asked.line(), reader))
                .orElseGet(() -> interpreter.interpret(asked.line(), reader));
        return switch (meant) {
            case Interpretation.Clear _ -> meant;
            case Interpretation.NotSaid _ -> ofOtherSubject(request, reader).orElse(meant);
            case Interpretation.Unclear _,Interpretation.Unknown _ -> ofNobody(request, asked, reader).orElse(meant);
        };
    }

    /// What answers a question that follows up on nothing, although it looks so: `a shame they only made 12 episodes`.
    private Optional<Interpretation> ofNobody(Request request, Request asked, ReaderView reader) {
        return Optional.of(request.line()).filter(typed -> !typed.equals(asked.line()))
                .map(typed -> interpreter.interpret(typed, reader)).filter(this::isAnswer);
    }

    /// A command without an argument means itself, for which no index of the content is needed. Not `who`, which may be a question.
    private Optional<Interpretation> ofCommandAlone(CommandLine asked) {
        return commands.commandOf(asked).filter(command -> asked.argument().isEmpty())
                .filter(command -> !command.spec().hasRole(CommandRole.WHO))
                .map(_ -> new Interpretation.Clear(asked));
    }

    /// What answers a question about the source of which the last answer told; empty if something else is asked.
    private Optional<Interpretation> ofSource(Request request, ReaderView reader) {
        return followUps.completeWithSource(request, reader)
                .map(line -> interpreter.interpret(line, reader))
                .filter(meant -> meant instanceof Interpretation.Clear(var line, _, _, _)
                        && reader.lore().sources().stream()
                                .anyMatch(source -> line.argument().startsWith(source.id())));
    }

    /// What answers a question with the one who is usually meant by its pronoun; empty if nothing does.
    private Optional<Interpretation> ofUsualSubject(CommandLine asked, ReaderView reader) {
        return followUps.completeAsUsual(asked, reader)
                .filter(_ -> !interpreter.expectsAny(asked, reader))
                .map(line -> interpreter.interpret(line, reader)).filter(this::isAnswer);
    }

    /// What answers a question with somebody else of the last answers in place of its pronoun.
    private Optional<Interpretation> ofOtherSubject(Request request, ReaderView reader) {
        return followUps.completeOtherwise(request, reader)
                .map(line -> interpreter.interpret(line, reader)).filter(this::isAnswer)
                // With a note, it is less certain, or hidden.
                .filter(meant -> meant instanceof Interpretation.Clear(_, var note, _, _) && note.isEmpty());
    }

    private boolean isAnswer(Interpretation meant) {
        return meant instanceof Interpretation.Clear(var line, _, _, _) && commands.isFor(line, CommandRole.ASK);
    }
}
