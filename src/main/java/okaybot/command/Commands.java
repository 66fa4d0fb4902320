package okaybot.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import okaybot.answer.Command;

/// Every command there is, in the order in which readers see them.
public final class Commands {
    private Commands() {}

    /// Makes them, with what they need from outside.
    ///
    /// @param clock tells how old the news is
    /// @param random chooses quotations; used by several threads
    /// @param version what the bot says its version is
    public static List<Command> all(InstantSource clock, RandomGenerator random, String version) {
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
                new AboutCommand(version),
                new PrivacyCommand(),
                new StartCommand()));
        commands.addFirst(new HelpCommand(() -> commands));
        return commands;
    }
}
