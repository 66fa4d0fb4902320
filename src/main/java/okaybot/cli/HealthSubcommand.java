package okaybot.cli;

import java.util.concurrent.Callable;
import okaybot.ops.HealthProbe;
import picocli.CommandLine.Command;

/// `okaybot health`: asks the bot that runs on this machine with this configuration whether it is ready.
@Command(name = "health", description = "Asks the running bot whether it is ready. The exit status is 1 if it is not.", mixinStandardHelpOptions = true)
public final class HealthSubcommand implements Callable<Integer> {
    private final Installation installation;

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
        var probe = HealthProbe.check(address.get());
        System.out.println(probe.report());
        return probe.ready() ? 0 : 1;
    }
}
