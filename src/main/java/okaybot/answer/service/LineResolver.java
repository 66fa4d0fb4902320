package okaybot.answer.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.lore.Lore;

/// Finds the lines that somebody's words mean or could become, as far as the reader may know of them.
///
/// @param lore asked once for each request
record LineResolver(Supplier<Lore> lore, CommandRegistry commands, RequestProcessor processor, AnswerPipeline answers) {

    /// Completions of the argument of a line that somebody is typing.
    List<Completion> complete(Request request) {
        var line = request.line();
        return commands.find(line.name())
                .filter(_ -> line.text().length() <= commands.maxLength(line))
                .flatMap(command -> command.spec().option())
                .map(option -> complete(option, line.argument(), request))
                .orElse(List.of());
    }

    private List<Completion> complete(CommandOption<?> option, String typed, Request request) {
        var ceiling = processor.ceiling(request);
        return option.complete(answers.visible(lore.get(), ceiling, language(request)), typed, ceiling);
    }

    /// The line that a request's words clearly mean; empty if there is none, or several.
    Optional<CommandLine> understand(Request request) {
        return request.line().text().length() > commands.maxLength(request.line())
                ? Optional.empty()
                : answers.understand(processor.languages().forReader(request), processor.ceiling(request), lore.get());
    }

    /// The line that shows whom and what a text names.
    ///
    /// @param request of the reader; its line does not matter
    CommandLine lineOfNames(Request request, String text) {
        var who = request.withLine(commands.line(CommandRole.WHO, ""));
        return answers.lineOfNames(text, lore.get(), processor.ceiling(who), language(request));
    }

    private Locale language(Request request) {
        return processor.languages().forReader(request).locale();
    }
}
