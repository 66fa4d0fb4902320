package okaybot.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.command.api.Command;
import okaybot.command.api.CommandContext;
import okaybot.command.settings.DiagnoseCommand;
import okaybot.command.settings.SettingsCommand;
import okaybot.command.show.AcclaimCommand;
import okaybot.command.show.CastCommand;
import okaybot.command.show.PlotCommand;
import okaybot.command.show.QuoteCommand;
import okaybot.command.show.RelationsCommand;
import okaybot.command.show.Season2Command;
import okaybot.command.show.ShowCommand;
import okaybot.command.show.SourcesCommand;
import okaybot.command.show.ThemesCommand;

/// Every command there is, in the order in which readers see them.
public final class Commands {
    private Commands() {}

    /// Those about the show: the others are answered everywhere, so nobody can switch them off; and every way out leads
    /// to help.
    private static Set<String> names(List<Command> commands) {
        return commands.stream()
                .filter(command -> !command.spec().isPersonal() && !command.name().equals(HelpCommand.NAME))
                .map(Command::name)
                .collect(Collectors.toSet());
    }

    /// Makes them, with what they need from outside.
    public static List<Command> all(CommandContext context) {
        var store = context.settings().store();
        var commands = new ArrayList<Command>(List.of(
                new CastCommand(),
                new PlotCommand(),
                new Season2Command(context.clock()),
                new QuoteCommand(context.random()),
                new ShowCommand(),
                new AcclaimCommand(),
                new ThemesCommand(),
                new RelationsCommand(),
                new SourcesCommand(),
                new ProgressCommand(store),
                new MyDataCommand(store),
                new AboutCommand(context.version()),
                new PrivacyCommand(),
                new StartCommand()));
        commands.addFirst(new HelpCommand(() -> commands));
        commands.add(new ReportCommand(context, () -> commands));
        commands.add(new SettingsCommand(context.settings(), () -> names(commands)));
        commands.add(new DiagnoseCommand(context, () -> names(commands)));
        return Collections.unmodifiableList(commands);
    }
}
