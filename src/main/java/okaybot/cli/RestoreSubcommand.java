package okaybot.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import okaybot.settings.database.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `okaybot restore`: replaces the SQLite database with a backup.
@Command(name = "restore", description = "Replaces all settings with those of a backup, also while the bot runs.", mixinStandardHelpOptions = true)
public final class RestoreSubcommand implements Callable<Integer> {
    private final Installation installation;

    @Parameters(paramLabel = "FILE", description = "A file that `okaybot backup` has written.")
    private Path file = Path.of("");

    public RestoreSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        var previous = SqliteBackup.of(installation.configure().databaseUrl()).restore(file, InstantSource.system());
        System.out
                .println("Restored the settings from " + file + ". The settings before that are in " + previous + ".");
        return 0;
    }
}
