package okaybot.command.schedule;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.answer.DateFormatter;
import okaybot.command.schedule.grammar.DayNames;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

/// Makes the controls of a scheduled post.
record PostControls(ScheduleRequest request, ScheduledPost post) {
    private static final int MAX_TIME_LENGTH = 20;
    private static final int MAX_ZONE_LENGTH = 40;
    private static final int MAX_OPTIONS = 24;

    List<Control> all() {
        return List.of(line(), time(), days(), zone(), state());
    }

    /// The control with a word, as it stands in its line.
    Optional<Control> find(String word) {
        return all().stream().filter(control -> control.line().argument().equals(word + " " + post.id())).findFirst();
    }

    private Control line() {
        var offered = PostableLine.commands(request.commands())
                .map(command -> option(command.name()))
                .limit(MAX_OPTIONS);
        var own = Stream.of(option(post.line())).filter(_ -> PostableLine.commands(request.commands())
                .noneMatch(command -> command.name().equals(post.line())));
        return control(messages().what(), messages().whatHelp(), PostFormatter.line(post), "line",
                new Control.Select(Stream.concat(own, offered).toList()));
    }

    private Option option(String line) {
        return new Option("/" + line, "", change("line", line), line.equals(post.line()));
    }

    private Control time() {
        var time = TimeOfDay.text(post.recurrence().time());
        return control(messages().time(), messages().timeHelp(), time, "time",
                new Control.Text(MAX_TIME_LENGTH, true, time));
    }

    private Control days() {
        var days = post.recurrence().days();
        var presets = Stream.of(Days.ALL, Days.WEEKDAYS, Days.WEEKEND)
                .map(some -> option(names().text(some), some, some.equals(days)));
        var single = Stream.of(DayOfWeek.values()).filter(day -> !days.equals(Set.of(day))).map(this::toggle);
        return control(messages().days(), messages().daysHelp(), names().text(days), "days",
                new Control.Select(Stream.concat(presets, single).toList()));
    }

    /// Its line says which days there are then, so that two admins at once do not undo what the other has done.
    private Option toggle(DayOfWeek day) {
        var changed = EnumSet.copyOf(post.recurrence().days());
        var isOn = changed.remove(day);
        if (!isOn) {
            changed.add(day);
        }
        var name = names().text(day);
        return option(isOn ? messages().dayOn(name) : messages().dayOff(name), changed, false);
    }

    private Option option(String label, Set<DayOfWeek> days, boolean isSelected) {
        return new Option(label, "", change("days", Days.text(days)), isSelected);
    }

    private Control zone() {
        return control(messages().zone(), messages().zoneHelp(), DateFormatter.city(post.recurrence().zone()), "zone",
                new Control.Text(MAX_ZONE_LENGTH, true, post.recurrence().zone().getId()));
    }

    private Control state() {
        var isActive = post.state() == PostState.ACTIVE;
        return control(messages().active(), messages().activeHelp(), isActive ? messages().on() : messages().off(),
                "state", new Control.Toggle(isActive, ScheduleRequest.line("resume", post),
                        ScheduleRequest.line("pause", post)));
    }

    private Control control(String label, String help, String value, String word, Control.Input input) {
        return new Control(label, help, value, Optional.empty(), ScheduleRequest.line(word, post), input);
    }

    private CommandLine change(String word, String value) {
        return new CommandLine(ScheduleLines.COMMAND, String.join(" ", word, post.id(), value));
    }

    private DayNames names() {
        return new DayNames(request.locale());
    }

    private ScheduleMessages messages() {
        return request.messages();
    }
}
