package okaybot.command;

import java.util.List;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Completion;
import okaybot.command.api.LookupCommand;
import okaybot.command.api.NamedCommand;
import okaybot.lore.Lore;

/// Lists all commands, or explains one.
final class HelpCommand extends LookupCommand<NamedCommand> {
    static final String NAME = "help";
    private static final int EXAMPLE_EPISODE = 8;
    private final Supplier<List<Command>> commands;

    HelpCommand(Supplier<List<Command>> commands) {
        super(CommandSpec.named(NAME).role(CommandRole.HELP),
                CommandOption.of(NAME, "command", (typed, locale) -> HelpMessages.in(locale).unknown(typed),
                        _ -> commands.get().stream().map(NamedCommand::new).toList()));
        this.commands = commands;
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var messages = HelpMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        commands.get().forEach(command -> builder.fact(usage(command), command.spec().description(lore.locale())));
        builder.text(messages.covered());
        if (request.viewer().admin() && !request.place().isPrivateChat()) {
            builder.heading(messages.admins()).fact("/settings answer only", messages.answerOnly())
                    .fact("/settings spoilers ceiling " + EXAMPLE_EPISODE, messages.ceiling(EXAMPLE_EPISODE))
                    .fact("/settings reports here", messages.reportsHere());
        }
        return builder.choice(messages.about(), "about", "").build(messages.title(), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(NamedCommand named, Lore lore) {
        var messages = HelpMessages.in(lore.locale());
        var command = named.command();
        var builder = new AnswerBuilder(lore).text(command.spec().description(lore.locale()));
        command.spec().option().ifPresent(option -> {
            builder.fact(option.name(), messages.mayBeLeftOut(option.description(lore.locale())));
            if (command.spec().isLookUp()) {
                addExample(builder, command.name(), option.complete(lore, "", 0));
            }
        });
        return builder.choice("/" + command.name(), command.name(), "")
                .build(usage(command), new CommandLine(NAME, command.name()));
    }

    /// Others may press it too, so it must not change anything.
    private static void addExample(AnswerBuilder builder, String command, List<Completion> completions) {
        completions.stream().findFirst().ifPresent(example -> builder.choice("/" + command + " " + example.value(),
                command, example.value()));
    }

    private static String usage(Command command) {
        return "/" + command.name() + command.spec().option().map(option -> " [" + option.name() + "]").orElse("");
    }
}
