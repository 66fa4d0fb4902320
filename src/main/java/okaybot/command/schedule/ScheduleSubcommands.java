package okaybot.command.schedule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Channel;
import okaybot.command.api.Subcommand.Completed;
import okaybot.command.api.Subcommand.Parameter;
import okaybot.command.api.Subcommand.Text;
import okaybot.command.api.Subcommand.Values;
import okaybot.command.api.Subcommand.Words;
import okaybot.command.schedule.grammar.Zones;
import okaybot.command.settings.grammar.SettingGrammar;

/// The subcommands of `/schedule`.
final class ScheduleSubcommands {
    private static final int HOURS = 24;
    private static final String LINE = "line";
    private static final String TIME = "time";
    private static final String DAYS = "days";
    private static final String ZONE = "zone";
    private static final String CHANNEL = "channel";
    private static final String POST = "post";
    private static final Parameter ID = new Parameter(POST, new Text(8));

    private ScheduleSubcommands() {}

    /// @param commands whose lines are offered
    static List<Subcommand> all(List<String> commands) {
        var line = new Parameter(LINE, new Completed(commands));
        var time = new Parameter(TIME, new Completed(times()));
        var days = new Parameter(DAYS, new Completed(days()));
        var zone = new Parameter(ZONE, new Completed(Zones.names()));
        return List.of(of("list", _ -> "list"),
                of("add", ScheduleSubcommands::setUp, line, time, days, zone, new Parameter(CHANNEL, new Channel())),
                of("show", values -> values.get(POST), ID), of("preview", withId("preview"), ID),
                of("pause", withId("pause"), ID), of("resume", withId("resume"), ID),
                of("remove", withId("remove"), ID),
                of(TIME, change(TIME), ID, time), of(DAYS, change(DAYS), ID, days), of(ZONE, change(ZONE), ID, zone),
                of("change", change(LINE), ID, line),
                of(LINE, values -> values.get("what"), new Parameter("what", new Words())));
    }

    private static Subcommand of(String name, Function<Values, String> words, Parameter... parameters) {
        return new Subcommand(name, List.of(parameters), values -> words.apply(values).strip());
    }

    private static Function<Values, String> withId(String word) {
        return values -> word + " " + values.get(POST);
    }

    private static Function<Values, String> change(String what) {
        return values -> String.join(" ", what, values.get(POST), values.get(what));
    }

    /// What is left out is asked for. A zone alone cannot be told from a part of the line, so that it is asked for too.
    private static String setUp(Values values) {
        var zone = values.has(TIME) || values.has(DAYS) ? behind("in", values, ZONE) : "";
        var typed = String.join(" ", values.has(LINE) ? values.get(LINE) : "new", behind("at", values, TIME),
                behind("on", values, DAYS), zone).replaceAll(" +", " ").strip();
        return values.has(CHANNEL) ? String.join(" ", SettingGrammar.IN, values.get(CHANNEL), typed) : typed;
    }

    private static String behind(String word, Values values, String parameter) {
        return values.has(parameter) ? word + " " + values.get(parameter) : "";
    }

    private static List<String> times() {
        return IntStream.range(0, HOURS).boxed()
                .flatMap(hour -> Stream.of("%02d:00".formatted(hour), "%02d:30".formatted(hour))).toList();
    }

    private static List<String> days() {
        return List.of("daily", "weekdays", "weekends", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
    }
}
