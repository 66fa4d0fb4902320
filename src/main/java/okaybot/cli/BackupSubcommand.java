package okaybot.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import okaybot.settings.database.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `okaybot backup`: copies the SQLite database, also while the bot runs.
@Command(name = "backup", description = "Copies the SQLite database with all settings into a file, also while the bot runs.", mixinStandardHelpOptions = true)
public final class BackupSubcommand implements Callable<Integer> {
    private final Installation installation;

    @Parameters(paramLabel = "FILE", description = "The backup file to write; it must not exist yet.")
    private Path file = Path.of("");

    public BackupSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        SqliteBackup.of(installation.configure().databaseUrl()).backUpTo(file);
        System.out.println("All settings are backed up in " + file + ".");
        return 0;
    }
}
