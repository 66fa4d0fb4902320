package okaybot.command.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.DateFormatter;
import okaybot.command.api.LookupAnswers;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.command.schedule.grammar.Zones;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

/// Changes a post, shows what it would be now, or removes it.
record ChangeAction(ScheduleRequest request, ScheduledPost post) {
    private static final String YES = "yes";

    /// @param word what is changed
    /// @param value empty for the page of its control
    Answer answer(String word, String value) {
        return switch (word) {
            case "preview" -> new PostPreview(request, post).answer();
            case "pause" -> save(post.withState(PostState.PAUSED), ScheduleRequest.line("resume", post));
            case "resume" -> resume();
            case "remove" -> value.equalsIgnoreCase(YES) ? remove() : askToRemove();
            default -> value.isEmpty() || value.equals(Control.NOTHING) ? page(word) : change(word, value);
        };
    }

    private Answer page(String word) {
        return new PostControls(request, post).find(word).map(control -> new PostPage(request, post).ofControl(control))
                .orElseThrow();
    }

    private Answer change(String word, String value) {
        return switch (word) {
            case "time" -> changeTime(value);
            case "days" -> changeDays(value);
            case "zone" -> changeZone(value);
            case "line" -> changeLine(value);
            default -> page(word);
        };
    }

    private Answer changeTime(String value) {
        var now = post.recurrence();
        return TimeOfDay.parse(value)
                .map(time -> save(post.at(new Recurrence(time, now.days(), now.zone())),
                        line("time", TimeOfDay.text(now.time()))))
                .orElseGet(() -> page("time").asError(request.messages().noTime(LookupAnswers.shorten(value))));
    }

    private Answer changeDays(String value) {
        var now = post.recurrence();
        return Days.parse(value)
                .map(days -> save(post.at(new Recurrence(now.time(), days, now.zone())),
                        line("days", Days.text(now.days()))))
                .orElseGet(() -> page("days").asError(request.messages().noDays(LookupAnswers.shorten(value))));
    }

    private Answer changeZone(String value) {
        var now = post.recurrence();
        var typed = LookupAnswers.shorten(value);
        return switch (request.zones().find(value)) {
            case Zones.Found(var zone) -> save(post.at(new Recurrence(now.time(), now.days(), zone)),
                    line("zone", now.zone().getId()));
            case Zones.Ambiguous(var several) -> offer(several, request.messages().severalZones(typed));
            case Zones.Unknown(var near) -> offer(near, request.messages().unknownZone(typed));
        };
    }

    private Answer offer(List<ZoneId> zones, String title) {
        var page = page("zone");
        for (var zone : zones) {
            page = page.withChoice(DateFormatter.city(zone), line("zone", zone.getId()));
        }
        return page.asError(title);
    }

    private Answer changeLine(String value) {
        var checked = new PostableLine(request.about(post.place())).check(value);
        return checked.refusal().orElseGet(
                () -> save(post.withLine(checked.line().text()), line("line", post.line())));
    }

    private CommandLine line(String word, String value) {
        return new CommandLine(ScheduleLines.COMMAND, String.join(" ", word, post.id(), value));
    }

    /// The rights are asked of the platform again.
    private Answer resume() {
        var problem = request.admin().schedulingProblem(post.place());
        return problem.map(why -> request.refusal(request.messages()
                .cannotPostIn(request.admin().name(post.place())), why))
                .orElseGet(() -> save(post.withState(PostState.ACTIVE), ScheduleRequest.line("pause", post)));
    }

    /// @param undo takes it back
    private Answer save(ScheduledPost changed, CommandLine undo) {
        return request.posts().update(changed)
                ? new PostPage(request, changed).answer(request.admin().messages().saved(),
                        List.of(new Choice(request.messages().undo(), undo)))
                : gone();
    }

    private Answer gone() {
        return request.refusal(request.messages().noSuchPost(post.id()), request.messages().listShowsIds());
    }

    private Answer askToRemove() {
        var messages = request.messages();
        var builder = request.builder().text(new PostFormatter(request).recurrence(post.recurrence()))
                .choice(messages.removeNow(), ScheduleLines.COMMAND, "remove " + post.id() + " " + YES);
        return back(builder).build(messages.askToRemove(PostFormatter.line(post)),
                ScheduleRequest.line("remove", post));
    }

    private AnswerBuilder back(AnswerBuilder builder) {
        return new PostPage(request, post).back(builder);
    }

    private Answer remove() {
        if (!request.posts().remove(post)) {
            return gone();
        }
        var again = request.about(post.place()).line(text(post));
        return new PostList(request).answer("", request.messages().removed(PostFormatter.line(post)))
                .withChoice(request.messages().undo(), again);
    }

    /// What sets it up.
    private static String text(ScheduledPost post) {
        var recurrence = post.recurrence();
        return Optional.of(Days.text(recurrence.days())).filter(days -> !days.equals(Days.EVERY_DAY))
                .map(days -> " " + days)
                .map(days -> post.line() + " at " + TimeOfDay.text(recurrence.time()) + days)
                .orElseGet(() -> post.line() + " at " + TimeOfDay.text(recurrence.time())) + " in "
                + recurrence.zone().getId();
    }
}
