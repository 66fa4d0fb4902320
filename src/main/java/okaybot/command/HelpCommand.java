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
import okaybot.command.api.NamedCommand;
import okaybot.lore.Lore;

/// What the bot can be asked: every command, or one in detail.
final class HelpCommand implements Command {
    static final String NAME = "help";
    private final Supplier<List<Command>> commands;
    private final CommandOption<NamedCommand> command;
    private final CommandSpec spec;

    HelpCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
        this.command = CommandOption.of(NAME, "command", "There is no command called",
                _ -> commands.get().stream().map(NamedCommand::new).toList());
        this.spec = CommandSpec.named(NAME).option(command).role(CommandRole.HELP);
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty()
                ? all(request, lore)
                : command.answer(request, lore, named -> page(named.command(), lore));
    }

    private Answer all(Request request, Lore lore) {
        var sheet = new AnswerBuilder(lore);
        commands.get().forEach(command -> sheet.fact(usage(command), command.spec().description()));
        sheet.text("Spoilers stay covered until you lift them.");
        if (request.viewer().admin() && !request.place().isPrivateChat()) {
            sheet.heading("For you as an admin").fact("/settings answer only", "Answer in this place and in no other")
                    .fact("/settings spoilers ceiling 8", "Speak openly up to episode 8")
                    .fact("/settings reports here", "Have mistakes that readers find brought here");
        }
        return sheet.choice("About this bot", "about", "").build("What you can ask", CommandLine.of(NAME));
    }

    private static Answer page(Command command, Lore lore) {
        var sheet = new AnswerBuilder(lore).text(command.spec().description());
        command.spec().option().ifPresent(option -> {
            sheet.fact(option.name(), option.description() + ". You may leave it out.");
            option.complete(lore, "").stream().findFirst().ifPresent(
                    example -> sheet.choice("/" + command.name() + " " + example.value(), command.name(),
                            example.value()));
        });
        return sheet.choice("/" + command.name(), command.name(), "")
                .build(usage(command), new CommandLine(NAME, command.name()));
    }

    private static String usage(Command command) {
        return "/" + command.name() + command.spec().option().map(option -> " [" + option.name() + "]").orElse("");
    }
}
