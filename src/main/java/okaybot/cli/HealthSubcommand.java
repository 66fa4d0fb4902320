package okaybot.cli;

import java.util.concurrent.Callable;
import okaybot.ops.HealthProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `okaybot health`: asks the bot that runs on this machine with this configuration whether it is ready, or whether it is
/// alive.
@Command(name = "health", description = "Asks the running bot whether it is ready, and what is wrong. The exit status is 1 if it is not ready.", mixinStandardHelpOptions = true)
public final class HealthSubcommand implements Callable<Integer> {
    private final Installation installation;

    @Option(names = "--live", description = "Ask only whether the process responds: a restart would not help a bot that waits for a platform.")
    private boolean live;

    public HealthSubcommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        var address = installation.configure().httpAddress();
        if (address.isEmpty()) {
            System.err.println("The bot reports its health over HTTP: set HTTP_PORT, here and where it runs.");
            return 1;
        }
        var probe = live ? HealthProbe.checkLiveness(address.get()) : HealthProbe.checkReadiness(address.get());
        System.out.println(probe.report());
        return probe.passed() ? 0 : 1;
    }
}
