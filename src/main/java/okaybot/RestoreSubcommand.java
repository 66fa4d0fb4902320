package okaybot;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import okaybot.settings.database.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts a copy in the place of the SQLite store.
@Command(name = "restore", description = "Puts a backup in the place of what is set, also while the bot runs.", mixinStandardHelpOptions = true)
final class RestoreSubcommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup has written.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        var before = SqliteBackup.of(Main.config().databaseUrl()).restore(file,
                InstantSource.system());
        System.out.println("What is set is now what stands in " + file + ". What was set before is in " + before + ".");
        return 0;
    }
}
