package okaybot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.CommandName;
import okaybot.answer.Descriptions;
import okaybot.answer.Option;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;

/// What the bot can be asked: every command, or one in detail.
final class HelpCommand implements Command {
    static final String NAME = "help";
    private final Supplier<List<Command>> commands;
    private final Option<CommandName> command;

    HelpCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
        this.command = new Option<>("command", Descriptions.of(NAME, "command"), "There is no command called",
                _ -> commands.get().stream().map(CommandName::new).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(command);
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty()
                ? all(request, lore)
                : command.answer(request, lore, named -> page(named.command(), lore));
    }

    private Answer all(Request request, Lore lore) {
        var sheet = new Sheet(lore);
        commands.get().forEach(command -> sheet.fact(usage(command), command.summary()));
        sheet.say("Spoilers stay covered until you lift them.");
        if (request.viewer().admin() && !request.place().isDirect()) {
            sheet.heading("For you as an admin").fact("/settings answer only", "Answer in this place and in no other")
                    .fact("/settings spoilers ceiling 8", "Speak openly up to episode 8")
                    .fact("/settings reports here", "Have mistakes that readers find brought here");
        }
        return sheet.choice("About this bot", "about", "").under("What you can ask", CommandLine.of(NAME));
    }

    private static Answer page(Command command, Lore lore) {
        var sheet = new Sheet(lore).say(command.summary());
        command.option().ifPresent(option -> {
            sheet.fact(option.name(), option.description() + ". You may leave it out.");
            option.complete(lore, "").stream().findFirst().ifPresent(
                    example -> sheet.choice("/" + command.name() + " " + example.value(), command.name(),
                            example.value()));
        });
        return sheet.choice("/" + command.name(), command.name(), "")
                .under(usage(command), new CommandLine(NAME, command.name()));
    }

    private static String usage(Command command) {
        return "/" + command.name() + command.option().map(option -> " [" + option.name() + "]").orElse("");
    }
}
