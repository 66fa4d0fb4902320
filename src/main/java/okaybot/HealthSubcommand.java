package okaybot;

import java.util.concurrent.Callable;
import okaybot.ops.HealthProbe;
import picocli.CommandLine.Command;

/// Asks the bot that runs on this machine, with this configuration, how it is.
@Command(name = "health", description = "Asks the running bot whether it can serve people; exit status 1 if not.", mixinStandardHelpOptions = true)
final class HealthSubcommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        var http = Main.config().httpAddress();
        if (http.isEmpty()) {
            System.err.println("The bot tells of its health over HTTP: set HTTP_PORT, here and where it runs.");
            return 1;
        }
        var probe = HealthProbe.check(http.get());
        System.out.println(probe.report());
        return probe.ready() ? 0 : 1;
    }
}
