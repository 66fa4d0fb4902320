package okaybot.command.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.command.api.Completion;
import okaybot.command.schedule.grammar.Zones;
import okaybot.lore.Lore;

/// Completes what is typed behind `/schedule`: the time zone at its end, otherwise one of a few examples.
final class ScheduleCompletions {
    private static final String IN = " in ";
    private static final List<String> EXAMPLES = List.of("list", "new", "quote daily at 20:00",
            "fact weekdays at 09:00",
            "onthisday daily at 12:00", "season2 sun at 18:00", "preview", "pause", "resume", "remove", "time", "days",
            "zone",
            "line");

    private ScheduleCompletions() {}

    static List<Completion> complete(Lore lore, String typed, int ceiling) {
        var zoneStart = typed.lastIndexOf(IN);
        return zoneStart < 0
                ? examples(typed)
                : zones(typed.substring(0, zoneStart), typed.substring(zoneStart + IN.length()));
    }

    private static List<Completion> examples(String typed) {
        return completions(EXAMPLES.stream().filter(example -> contains(example, typed)));
    }

    private static List<Completion> zones(String before, String typed) {
        return completions(
                Zones.names().stream().filter(name -> contains(name.replace('_', ' '), typed.replace('_', ' ')))
                        .map(name -> before + IN + name));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static List<Completion> completions(Stream<String> lines) {
        return lines.map(line -> new Completion(line, line, "")).toList();
    }
}
