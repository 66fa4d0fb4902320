package okaybot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import okaybot.settings.database.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Copies the SQLite store, also while a bot runs on it.
@Command(name = "backup", description = "Copies what admins and viewers have set into a file, also while the bot runs.", mixinStandardHelpOptions = true)
final class BackupSubcommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The copy; there must be no such file yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        SqliteBackup.of(Main.config().databaseUrl()).backUpTo(file);
        System.out.println("All that is set is copied to " + file + ".");
        return 0;
    }
}
