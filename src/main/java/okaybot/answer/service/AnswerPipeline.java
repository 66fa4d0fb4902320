package okaybot.answer.service;

import java.util.ArrayList;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;

/// Runs the command of a request, hides what its readers must not see, and offers to report a mistake.
final class AnswerPipeline {
    private final CommandRegistry commands;
    private final ErrorAnswers errors;
    private final AnswerCache cache = new AnswerCache();

    AnswerPipeline(CommandRegistry commands, ErrorAnswers errors) {
        this.commands = commands;
        this.errors = errors;
    }

    /// @param reportable whether mistakes can be reported in the place where the request comes from
    Answer answer(Request request, SpoilerPolicy policy, boolean reportable, Lore lore) {
        var constant = commands.find(request.line().name()).filter(command -> command.spec().isConstant()).isPresent();
        if (!constant) {
            return createAnswer(request, policy, reportable, lore);
        }
        return cache.get(lore, new AnswerCache.Question(request.line(), policy, reportable),
                () -> createAnswer(request, policy, reportable, lore));
    }

    private Answer createAnswer(Request request, SpoilerPolicy policy, boolean reportable, Lore lore) {
        var answer = policy.apply(run(request, lore));
        return reportable && !answer.citations().isEmpty() ? withReportChoice(answer) : answer;
    }

    private Answer run(Request request, Lore lore) {
        var line = request.line();
        var command = commands.find(line.name());
        if (command.isEmpty()) {
            return errors.unknownCommand(line);
        }
        if (command.get().spec().option().isEmpty() && !line.argument().isEmpty()) {
            return errors.unexpectedArgument(line);
        }
        return command.get().answer(request, lore);
    }

    private Answer withReportChoice(Answer answer) {
        var choices = new ArrayList<>(answer.choices());
        commands.find(CommandRole.REPORT).ifPresent(
                report -> choices.add(new Choice("Report a mistake", answer.line().asArgumentOf(report.name()))));
        return new Answer(answer.title(), answer.blocks(), answer.citations(), choices, answer.line());
    }
}
