package okaybot.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import okaybot.answer.Command;
import okaybot.settings.Settings;

/// Every command there is, in the order in which readers see them.
public final class Commands {
    private Commands() {}

    /// Those about the show: the others are answered everywhere, so nobody can switch them off; and every way out leads
    /// to help.
    private static Set<String> names(List<Command> commands) {
        return commands.stream().filter(command -> !command.isPersonal() && !command.name().equals(HelpCommand.NAME))
                .map(Command::name)
                .collect(Collectors.toSet());
    }

    /// Makes them, with what they need from outside.
    ///
    /// @param clock tells how old the news is
    /// @param random chooses quotations; used by several threads
    /// @param version what the bot says its version is
    public static List<Command> all(Settings settings, InstantSource clock, RandomGenerator random, String version) {
        var commands = new ArrayList<Command>(List.of(
                new CastCommand(),
                new PlotCommand(),
                new Season2Command(clock),
                new QuoteCommand(random),
                new ShowCommand(),
                new AcclaimCommand(),
                new ThemesCommand(),
                new RelationsCommand(),
                new SourcesCommand(),
                new ProgressCommand(settings.store()),
                new MyDataCommand(settings.store()),
                new AboutCommand(version),
                new PrivacyCommand(),
                new StartCommand()));
        commands.addFirst(new HelpCommand(() -> commands));
        commands.add(new SettingsCommand(settings, () -> names(commands)));
        return Collections.unmodifiableList(commands);
    }
}
