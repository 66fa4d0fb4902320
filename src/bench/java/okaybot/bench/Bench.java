package okaybot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.bench.load.BotCommand;
import okaybot.bench.load.LoadScale;
import okaybot.bench.load.PlatformLoad;
import org.openjdk.jmh.runner.RunnerException;

/// Measures the bot: the stages of one answer, and load on each platform beside an echo bot on the same library, which answers as
/// much. Prints a table, and writes the figures to `target/bench.json`. Arguments, in any order:
///
/// - `short`: rough figures in about three minutes
/// - `answer`, `discord`, `telegram`: only these areas
/// - `okaybot=COMMAND`: another build of the bot; on Telegram it sends at most 1,000 messages a second
/// - `peer=PLATFORM:COMMAND`: a further bot, which finds its platform by the variables `DISCORD_TOKEN` and `DISCORD_API_URL`, or
///   `TELEGRAM_TOKEN` and `TELEGRAM_API_URL`; where such a name is a word of the command, its value takes its place
/// - `json=FILE`: where to write the figures
///
/// Or `compare BEFORE.json AFTER.json`, which measures nothing.
final class Bench {
    static final String OKAYBOT = "Okaybot";
    private static final String ECHO = "echo bot";
    private final List<String> arguments;
    private final BenchReport report = new BenchReport();

    private Bench(List<String> arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals("compare")) {
            System.out.println(BenchReport.read(Path.of(args[2])).comparedWith(BenchReport.read(Path.of(args[1]))));
        } else {
            new Bench(List.of(args)).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        var isShort = arguments.contains("short");
        var scale = isShort ? LoadScale.SHORT : LoadScale.FULL;
        if (measures("answer")) {
            MicroBenchmarks.run(isShort, report);
        }
        if (measures("discord")) {
            PlatformLoad.discord(bots("discord", Launcher.java("okaybot.bench.DiscordEchoBot", "more")), scale, report)
                    .run();
        }
        if (measures("telegram")) {
            PlatformLoad
                    .telegram(
                            bots("telegram",
                                    Launcher.java("okaybot.platform.telegram.TelegramEchoBot", "TELEGRAM_API_URL",
                                            "page")),
                            scale,
                            report)
                    .run();
        }
        System.out.println(report.table());
        var file = Path.of(value("json=").orElse("target/bench.json"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        report.write(file);
    }

    private boolean measures(String area) {
        return arguments.contains(area)
                || arguments.stream().noneMatch(List.of("answer", "discord", "telegram")::contains);
    }

    private List<BotCommand> bots(String platform, List<String> echo) throws IOException, InterruptedException {
        var build = value("okaybot=").map(command -> List.of(command.split(" ")));
        var bots = new ArrayList<BotCommand>();
        bots.add(build.isPresent()
                ? new BotCommand(OKAYBOT, build.get())
                : new BotCommand(OKAYBOT, Launcher.command(), Launcher.command("okaybot.UnpacedBot")));
        bots.add(new BotCommand(ECHO, echo));
        value("peer=" + platform + ":")
                .ifPresent(command -> bots.add(new BotCommand("peer", List.of(command.split(" ")))));
        return bots;
    }

    private Optional<String> value(String start) {
        return arguments.stream().filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length())).findFirst();
    }
}
