package okaybot.command.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.answer.DateFormatter;
import okaybot.command.schedule.grammar.Zones;
import okaybot.schedule.ScheduleLines;

/// Asks for what is missing to set up a post. Each page adds a part to the line that sets it up.
record SetUpPages(ScheduleRequest request) {
    private static final int MAX_LENGTH = 40;
    private static final List<String> TIMES = List.of("08:00", "12:00", "18:00", "20:00", "22:00");

    /// @param when what is known already, such as `at 20:00`; may be empty
    Answer whatToPost(String when) {
        var messages = request.messages();
        var options = PostableLine.commands(request.commands())
                .map(command -> new Option("/" + command.name(), "",
                        request.line((command.name() + " " + when).strip()), false))
                .toList();
        var control = new Control(messages.what(), messages.whatHelp(), "", Optional.empty(),
                request.line(("new " + when).strip()),
                new Control.Select(options));
        return page(request.builder().text(messages.example()), control).build(messages.whatToPost(), control.line());
    }

    /// @param words the line so far
    Answer time(String words) {
        var messages = request.messages();
        var builder = request.builder().text(messages.example());
        TIMES.forEach(time -> builder.choice(time, ScheduleLines.COMMAND, line(words + " at " + time)));
        var control = text(messages.time(), messages.timeHelp(), words + " at");
        return page(builder, control).build(messages.whatTime(), control.line());
    }

    /// @param words the line so far
    /// @param offered some zones, in which it may be
    Answer zone(String words, List<ZoneId> offered) {
        var messages = request.messages();
        var builder = request.builder().text(messages.example());
        offered.forEach(zone -> builder.choice(DateFormatter.city(zone), ScheduleLines.COMMAND,
                line(words + " in " + name(zone))));
        var control = text(messages.zone(), messages.zoneHelp(), words + " in");
        return page(builder, control).build(messages.whatZone(), control.line());
    }

    /// The city, which is short, if it stands for this zone.
    String name(ZoneId zone) {
        return request.zones().find(DateFormatter.city(zone)).equals(new Zones.Found(zone))
                ? DateFormatter.city(zone)
                : zone.getId();
    }

    private Control text(String label, String help, String words) {
        return new Control(label, help, "", Optional.empty(), request.line(words),
                new Control.Text(MAX_LENGTH, true, ""));
    }

    private AnswerBuilder page(AnswerBuilder builder, Control control) {
        return builder.controls(List.of(control)).choice(request.messages().allPosts(), ScheduleLines.COMMAND, "");
    }

    private String line(String words) {
        return request.line(words).argument();
    }
}
