package okaybot.bench;

import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs JMH.
final class MicroBenchmarks {
    private MicroBenchmarks() {}

    /// The time of each stage of one answer.
    ///
    /// @param isShort whether rough figures suffice, which takes less than a minute
    static void run(boolean isShort, BenchReport report) throws RunnerException {
        var options = new OptionsBuilder().include(Pattern.quote(StageBenchmark.class.getName()) + "\\.")
                .jvmArgsPrepend(Launcher.options()).verbosity(VerboseMode.SILENT);
        if (isShort) {
            options.warmupIterations(2).warmupTime(TimeValue.seconds(1)).measurementIterations(2)
                    .measurementTime(TimeValue.seconds(1));
        }
        new Runner(options.build()).run().forEach(result -> add(result, report));
    }

    private static void add(RunResult result, BenchReport report) {
        var name = result.getPrimaryResult().getLabel();
        report.add(new BenchReport.Measure("one answer", name, result.getPrimaryResult().getScoreUnit(),
                Bench.OKAYBOT, result.getPrimaryResult().getScore()));
    }
}
