package okaybot.command.rewatch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.OneOf;
import okaybot.command.api.Subcommand.Parameter;
import okaybot.command.api.Subcommand.Role;
import okaybot.command.api.Subcommand.Text;
import okaybot.command.api.Subcommand.Values;
import okaybot.command.api.Subcommand.WholeNumber;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchPlan;

/// The subcommands of `/rewatch`.
final class RewatchSubcommands {
    private static final String EPISODE = "episode";
    private static final String VALUE = "value";
    private static final int MAX_DATE = 30;
    private static final int MAX_DAYS = 60;
    private static final int MAX_TIME = 12;
    private static final int MAX_ZONE = 40;

    private RewatchSubcommands() {}

    static List<Subcommand> all(int lastEpisode) {
        var plain = Stream.of(RewatchLines.STATUS, RewatchLines.CALENDAR, RewatchLines.JOIN, RewatchLines.LEAVE,
                RewatchLines.LIST,
                RewatchLines.POSTPONE, RewatchLines.PAUSE, RewatchLines.RESUME, RewatchLines.STOP)
                .map(word -> new Subcommand(word, List.of(), _ -> word));
        var withValues = Stream.of(start(),
                new Subcommand(RewatchLines.SKIP, List.of(new Parameter(EPISODE, new WholeNumber(1, lastEpisode))),
                        values -> words(RewatchLines.SKIP, values.get(EPISODE))),
                new Subcommand(RewatchLines.WATCHED, List.of(new Parameter(EPISODE, new WholeNumber(0, lastEpisode))),
                        values -> words(RewatchLines.WATCHED, values.get(EPISODE))),
                onOrOff(RewatchLines.REMIND), onOrOff(RewatchLines.FOLLOW),
                new Subcommand(RewatchLines.ROLE,
                        List.of(new Parameter(RewatchLines.ROLE, new Role()),
                                new Parameter(VALUE, new OneOf(List.of(RewatchLines.OFF)))),
                        values -> words(RewatchLines.ROLE, values.has(RewatchLines.ROLE)
                                ? values.get(RewatchLines.ROLE)
                                : values.get(VALUE))));
        return Stream.concat(plain, withValues).toList();
    }

    private static Subcommand start() {
        return new Subcommand(RewatchLines.START,
                List.of(new Parameter("date", new Text(MAX_DATE)), new Parameter("days", new Text(MAX_DAYS)),
                        new Parameter("time", new Text(MAX_TIME)), new Parameter("zone", new Text(MAX_ZONE)),
                        new Parameter("episodes", new WholeNumber(1, RewatchPlan.MAX_EPISODES_PER_DAY))),
                RewatchSubcommands::start);
    }

    private static String start(Values values) {
        return words(RewatchLines.START, values.get("date"), values.get("days"), values.get("time"), values.get("zone"),
                values.has("episodes") ? "x" + values.get("episodes") : "");
    }

    private static Subcommand onOrOff(String word) {
        return new Subcommand(word,
                List.of(new Parameter(VALUE, new OneOf(List.of(RewatchLines.ON, RewatchLines.OFF)))),
                values -> words(word, values.get(VALUE)));
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
