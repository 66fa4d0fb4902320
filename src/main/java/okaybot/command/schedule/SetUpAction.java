package okaybot.command.schedule;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.command.api.LookupAnswers;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.ScheduleText;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.command.schedule.grammar.Zones;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

/// Sets up a post, or asks for what is missing.
record SetUpAction(ScheduleRequest request) {
    private static final String ID_LETTERS = "bcdfghjkmnpqrstvwxz";
    private static final int ID_NUMBERS = 100;

    Answer answer(String typed) {
        var text = ScheduleText.parse(typed, request.zones());
        if (text.line().isEmpty()) {
            return withoutLine(text);
        }
        var checked = new PostableLine(request).check(text.line());
        return checked.refusal().orElseGet(() -> withTime(checked.line(), text));
    }

    private Answer withoutLine(ScheduleText text) {
        var pages = new SetUpPages(request);
        return text.strange().isEmpty()
                ? pages.whatToPost(when(text))
                : pages.whatToPost("").asError(request.messages().noTime(LookupAnswers.shorten(text.strange())));
    }

    /// In few characters, since buttons carry it.
    private String when(ScheduleText text) {
        var zone = switch (request.zones().find(text.zone())) {
            case Zones.Found(var found) -> new SetUpPages(request).name(found);
            case Zones.Ambiguous _,Zones.Unknown _ -> text.zone();
        };
        return Stream.of(text.time().map(time -> "at " + TimeOfDay.text(time)), text.days().map(Days::text),
                Optional.of("in " + zone).filter(_ -> !zone.isEmpty())).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Answer withTime(CommandLine line, ScheduleText text) {
        var pages = new SetUpPages(request);
        if (!text.strange().isEmpty()) {
            return pages.time(line.text()).asError(request.messages().noTime(LookupAnswers.shorten(text.strange())));
        }
        return text.time().map(time -> withZone(line, time, text)).orElseGet(() -> pages.time(Stream
                .concat(Stream.of(line.text()), text.days().map(Days::text).stream())
                .collect(Collectors.joining(" "))));
    }

    private Answer withZone(CommandLine line, LocalTime time, ScheduleText text) {
        var days = text.days().orElse(Days.ALL);
        var words = line.text() + " at " + TimeOfDay.text(time) + (days.equals(Days.ALL) ? "" : " " + Days.text(days));
        var pages = new SetUpPages(request);
        if (text.zone().isEmpty()) {
            return (text.isOpen() ? Optional.<ZoneId>empty() : usualZone())
                    .map(zone -> add(line, new Recurrence(time, days, zone)))
                    .orElseGet(() -> pages.zone(words, Zones.likely(request.locale())));
        }
        var typed = LookupAnswers.shorten(text.zone());
        return switch (request.zones().find(text.zone())) {
            case Zones.Found(var zone) -> add(line, new Recurrence(time, days, zone));
            case Zones.Ambiguous(var several) ->
                pages.zone(words, several).asError(request.messages().severalZones(typed));
            case Zones.Unknown(var near) -> pages.zone(words, near.isEmpty() ? Zones.likely(request.locale()) : near)
                    .asError(request.messages().unknownZone(typed));
        };
    }

    /// The zone of the platform's user, or of the last post that was set up in this server or chat.
    private Optional<ZoneId> usualZone() {
        return request.request().platformContext().zone().or(() -> request.posts().list(request.place().outermost())
                .reversed().stream().findFirst().map(post -> post.recurrence().zone()));
    }

    private Answer add(CommandLine line, Recurrence recurrence) {
        var messages = request.messages();
        if (!request.place().isInnermostKnown()) {
            return request.refusal(request.admin().messages().notSaved(), request.admin().messages()
                    .placeUnknown(PlaceFormatter.unknownLevels(request.place(), request.locale())));
        }
        var problem = request.admin().schedulingProblem(request.place());
        if (problem.isPresent()) {
            return request.refusal(messages.cannotPostIn(request.admin().name(request.place())), problem.get());
        }
        var post = new ScheduledPost(newId(), Place.parse(request.place().path()), line.text(), recurrence,
                request.request().viewer().id(), request.locale(), PostState.ACTIVE, Optional.empty());
        return request.posts().add(post)
                ? new PostPage(request, post).answer(messages.setUp(), List.of())
                : request.refusal(request.admin().messages().notSaved(), messages.tooMany(ScheduleStore.MAX_POSTS));
    }

    private String newId() {
        var used = request.all().stream().map(ScheduledPost::id).collect(Collectors.toSet());
        var random = request.context().random();
        return Stream
                .generate(
                        () -> "" + ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())) + random.nextInt(ID_NUMBERS))
                .filter(id -> !used.contains(id)).findFirst().orElseThrow();
    }
}
