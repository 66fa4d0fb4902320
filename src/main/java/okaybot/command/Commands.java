package okaybot.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.context.CommandContext;
import okaybot.command.diagnose.DiagnoseCommand;
import okaybot.command.follow.FollowCommand;
import okaybot.command.people.CastCommand;
import okaybot.command.people.RelationsCommand;
import okaybot.command.people.WhoCommand;
import okaybot.command.report.ReportCommand;
import okaybot.command.rewatch.RewatchCommand;
import okaybot.command.schedule.ScheduleCommand;
import okaybot.command.settings.SettingsCommand;
import okaybot.command.show.AcclaimCommand;
import okaybot.command.show.AskCommand;
import okaybot.command.show.PlotCommand;
import okaybot.command.show.RecapCommand;
import okaybot.command.show.Season2Command;
import okaybot.command.show.ShowCommand;
import okaybot.command.show.SourcesCommand;
import okaybot.command.show.ThemesCommand;
import okaybot.command.trivia.FactCommand;
import okaybot.command.trivia.OnThisDayCommand;
import okaybot.command.trivia.QuoteCommand;
import okaybot.picture.PictureService;

/// The list of all commands, in the order in which people see them.
public final class Commands {
    private Commands() {}

    /// The names of the commands that admins can switch off. Personal commands are answered everywhere, and error
    /// messages refer to help, so these cannot be switched off.
    private static Set<String> deniable(List<Command> commands) {
        return commands.stream()
                .filter(command -> !command.spec().isPersonal() && !command.spec().hasRole(CommandRole.HELP))
                .map(Command::name)
                .collect(Collectors.toSet());
    }

    public static List<Command> all(CommandContext context) {
        var store = context.settings().store();
        var pictures = new PictureService();
        var commands = new ArrayList<Command>(List.of(
                new CastCommand(),
                new RecapCommand(),
                new PlotCommand(),
                new Season2Command(context.clock(), pictures),
                new QuoteCommand(context.random(), pictures),
                new FactCommand(context.random()),
                new OnThisDayCommand(context.clock()),
                new ShowCommand(),
                new AcclaimCommand(),
                new ThemesCommand(),
                new RelationsCommand(pictures),
                new SourcesCommand(),
                new ProgressCommand(store),
                new RewatchCommand(context),
                new LanguageCommand(context.settings()),
                new MyDataCommand(context),
                new AboutCommand(context.version()),
                new PrivacyCommand(),
                new StartCommand()));
        commands.addFirst(new WhoCommand(() -> commands));
        commands.addFirst(new AskCommand(context.content().passages(), () -> commands));
        commands.addFirst(new HelpCommand(() -> commands));
        commands.add(new ReportCommand(context, () -> commands));
        commands.add(new SettingsCommand(context, () -> deniable(commands)));
        commands.add(new ScheduleCommand(context, () -> deniable(commands), () -> commands));
        commands.add(new FollowCommand(context, () -> deniable(commands)));
        commands.add(new DiagnoseCommand(context, () -> deniable(commands)));
        return Collections.unmodifiableList(commands);
    }
}
