package okaybot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Shows what holds and where it is set.
@Command(name = "config", description = "Shows what is set, and where; secrets are masked.", mixinStandardHelpOptions = true)
final class ConfigSubcommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        for (var entry : Main.config().effectiveValues()) {
            System.out.printf("%-22s %-40s %s%n", entry.key(), entry.value().orElse("-"), entry.origin());
        }
        return 0;
    }
}
