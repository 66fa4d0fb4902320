package okaybot.command.schedule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.LookupAnswers;
import okaybot.schedule.ScheduleLines;

/// Checks the line of a post.
record PostableLine(ScheduleRequest request) {
    private static final Set<CommandRole> NOT_POSTED = Set.of(CommandRole.HELP, CommandRole.START, CommandRole.WHO,
            CommandRole.REPORT);

    /// The commands that are offered.
    static Stream<Command> commands(CommandRegistry registry) {
        return registry.all().stream().filter(command -> command.spec().isLookUp() && command.spec().role().isEmpty()
                && command.spec().group() != CommandGroup.YOU);
    }

    /// A line as it is stored, or why it cannot be posted.
    record Checked(CommandLine line, Optional<Answer> refusal) {}

    Checked check(String typed) {
        var line = CommandLine.parse(typed);
        return new Checked(line, problem(line));
    }

    private Optional<Answer> problem(CommandLine line) {
        var messages = request.messages();
        var command = request.commands().find(line.name());
        if (command.isEmpty()) {
            return Optional.of(unknown(line));
        }
        var spec = command.get().spec();
        if (!spec.isLookUp() || spec.role().filter(NOT_POSTED::contains).isPresent()) {
            return Optional.of(refusal(line, messages.notForEveryone()));
        }
        if (line.text().length() > spec.maxLength()) {
            return Optional.of(refusal(line, messages.tooLong(spec.maxLength())));
        }
        if (line.argument().isEmpty()) {
            return spec.hasRole(CommandRole.ASK)
                    ? Optional.of(refusal(line, messages.questionMissing()))
                    : switchedOff(line);
        }
        if (spec.option().isEmpty()) {
            return Optional.of(refusal(line, messages.nothingBehind("/" + line.name())));
        }
        return spec.hasRole(CommandRole.ASK)
                ? switchedOff(line).or(() -> unanswered(line))
                : error(command.get(), line).or(() -> switchedOff(line));
    }

    /// Why a question would not be answered in its place.
    private Optional<Answer> unanswered(CommandLine line) {
        return request.context().placeAnswers().answerFor(request.place(), line, request.locale())
                .filter(Answer::isError).map(error -> refusal(line, error.title() + "."));
    }

    /// Why the answer to a line would be an error, such as a name that nobody has.
    private Optional<Answer> error(Command command, CommandLine line) {
        var answer = command.answer(request.request().withLine(line), request.lore());
        return Optional.of(answer).filter(Answer::isError).map(error -> refusal(line, error.title() + "."));
    }

    private Optional<Answer> switchedOff(CommandLine line) {
        return whyOff(line).map(why -> refusal(line, why));
    }

    /// Why a line is not posted because of the settings of its place.
    Optional<String> whyOff(CommandLine line) {
        var settings = request.admin().settings(request.context().messengers().withLevels(request.place()));
        var place = request.admin().name(request.place());
        if (!settings.answers()) {
            return Optional.of(request.messages().silentThere(place));
        }
        return Optional.of(request.messages().offThere("/" + line.name(), place))
                .filter(_ -> settings.deniedCommands().contains(line.name()));
    }

    private Answer unknown(CommandLine line) {
        var messages = request.messages();
        var postable = commands(request.commands()).toList();
        var similar = request.commands().similar(line.name()).stream().filter(postable::contains).limit(3).toList();
        var answer = request.builder().text(messages.linesToPost());
        (similar.isEmpty() ? postable.stream().limit(5).toList() : similar).forEach(command -> {
            var meant = new CommandLine(command.name(), similar.isEmpty() ? "" : line.argument()).text();
            answer.choice("/" + command.name(), ScheduleLines.COMMAND,
                    request.line(rest(line).isEmpty() ? meant : meant + " " + rest(line)).argument());
        });
        var title = messages.unknownLine(LookupAnswers.shorten("/" + line.name()));
        return answer.choice(messages.newPost(), ScheduleLines.COMMAND, request.line("new").argument())
                .build(title, request.line("new")).asError(title);
    }

    /// What is typed behind the line: its time, days and zone.
    private String rest(CommandLine line) {
        var typed = CommandLine.parse(request.request().argument()).text();
        var at = typed.indexOf(line.text());
        return at < 0 ? "" : typed.substring(at + line.text().length()).strip();
    }

    private Answer refusal(CommandLine line, String why) {
        return request.refusal(request.messages().cannotPost("/" + LookupAnswers.shorten(line.text())), why);
    }
}
