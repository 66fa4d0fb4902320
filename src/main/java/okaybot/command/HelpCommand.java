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
    private final Supplier<List<Command>> commands;

    HelpCommand(Supplier<List<Command>> commands) {
        super(CommandSpec.named(NAME).role(CommandRole.HELP),
                CommandOption.of(NAME, "command", "There is no command called",
                        _ -> commands.get().stream().map(NamedCommand::new).toList()));
        this.commands = commands;
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        commands.get().forEach(command -> builder.fact(usage(command), command.spec().description()));
        builder.text("Spoilers stay covered until you lift them.");
        if (request.viewer().admin() && !request.place().isPrivateChat()) {
            builder.heading("For you as an admin").fact("/settings answer only", "Answer in this place and in no other")
                    .fact("/settings spoilers ceiling 8", "Speak openly up to episode 8")
                    .fact("/settings reports here", "Have mistakes that readers find brought here");
        }
        return builder.choice("About this bot", "about", "").build("What you can ask", CommandLine.of(NAME));
    }

    @Override
    protected Answer page(NamedCommand named, Lore lore) {
        var command = named.command();
        var builder = new AnswerBuilder(lore).text(command.spec().description());
        command.spec().option().ifPresent(option -> {
            builder.fact(option.name(), option.description() + ". You may leave it out.");
            if (command.spec().isLookUp()) {
                addExample(builder, command.name(), option.complete(lore, ""));
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
