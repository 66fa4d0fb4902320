package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;

/// The answers of the commands as their readers see them. Constant ones are kept.
final class CommandAnswers {
    private final CommandRegistry commands;
    private final ErrorAnswers errors;
    private final AnswerPresenter presenter;
    private final AnswerCache cache = new AnswerCache();

    CommandAnswers(CommandRegistry commands, ErrorAnswers errors, AnswerPresenter presenter) {
        this.commands = commands;
        this.errors = errors;
        this.presenter = presenter;
    }

    /// @param known what the readers may know of
    /// @param lore with everything that is a spoiler
    Answer answer(Request request, AnswerView view, Lore known, Lore lore) {
        return cacheableLine(request.line(), known)
                .map(line -> cache.get(lore, new AnswerCache.Question(line, view),
                        () -> create(request.withLine(line), view, known, lore)))
                .orElseGet(() -> create(request, view, known, lore));
    }

    /// The line whose constant answer is the same as this line's, without anything that somebody typed, so that nothing typed
    /// stays in the cache.
    private Optional<CommandLine> cacheableLine(CommandLine line, Lore known) {
        return commands.find(line.name()).filter(command -> command.isConstant(line.argument()))
                .flatMap(command -> line.argument().isEmpty()
                        ? Optional.of(line)
                        : command.argument(line.argument(), known).map(id -> new CommandLine(line.name(), id)));
    }

    private Answer create(Request request, AnswerView view, Lore known, Lore lore) {
        return presenter.present(run(request, known), view, known, lore);
    }

    private Answer run(Request request, Lore known) {
        var line = request.line();
        var command = commands.find(line.name());
        if (command.isEmpty()) {
            return errors.unknownCommand(request);
        }
        if (command.get().spec().option().isEmpty() && !line.argument().isEmpty()) {
            return errors.unexpectedArgument(request);
        }
        return command.get().answer(request, known);
    }
}
