package okaybot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `okaybot config`: shows the value of every key and where it is set.
@Command(name = "config", description = "Shows every configuration key with its value and where it is set. Secrets are masked.", mixinStandardHelpOptions = true)
public final class ConfigSubcommand implements Callable<Integer> {
    private final Installation installation;

    public ConfigSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        for (var value : installation.configure().effectiveValues()) {
            System.out.printf("%-22s %-40s %s%n", value.key(), value.value().orElse("-"), value.origin());
        }
        return 0;
    }
}
