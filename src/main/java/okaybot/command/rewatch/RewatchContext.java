package okaybot.command.rewatch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchMembers;
import okaybot.schedule.rewatch.RewatchScheduler;

/// A request about rewatches, with what is needed to answer it.
///
/// @param zones the time zones that people can name
/// @param elsewhere the place that the asker has named; empty for the one where they are
/// @param id of the rewatch that is meant in a private chat; empty if that is open
record RewatchContext(CommandContext services, RewatchScheduler rewatches, Zones zones, Request request, Lore lore,
        Optional<Place> elsewhere, String id) {
    RewatchContext(CommandContext services, RewatchScheduler rewatches, Zones zones, Request request, Lore lore) {
        this(services, rewatches, zones, request, lore, Optional.empty(), "");
    }

    RewatchContext about(Place place) {
        return new RewatchContext(services, rewatches, zones, request, lore, Optional.of(place), id);
    }

    RewatchContext about(String rewatch) {
        return new RewatchContext(services, rewatches, zones, request, lore, elsewhere, rewatch);
    }

    Locale locale() {
        return lore.locale();
    }

    RewatchMessages messages() {
        return RewatchMessages.in(locale());
    }

    Place here() {
        return request.place();
    }

    String viewer() {
        return request.viewer().id();
    }

    Instant now() {
        return services.clock().instant();
    }

    /// What the request is about.
    Place place() {
        return elsewhere.orElseGet(this::here);
    }

    /// The rewatch that is meant; empty if there is none. In a private chat, only one that the asker takes part in, so that nobody
    /// finds out of others.
    Optional<Rewatch> rewatch() {
        return here().isPrivateChat()
                ? members().find(id, viewer()).flatMap(_ -> rewatches.store().find(id))
                : rewatches.find(place());
    }

    RewatchMembers members() {
        return rewatches.store().members();
    }

    /// A line that means the same rewatch.
    CommandLine line(String... typed) {
        return RewatchLines.line(words(typed));
    }

    /// The argument of such a line.
    String words(String... typed) {
        var words = String.join(" ", typed);
        return elsewhere.map(place -> SettingsInput.inPlace(place, words)).orElse((words + " " + id).strip());
    }

    /// Whether an admin has switched the bot off there, so that nothing is posted.
    boolean isSilent(Place place) {
        return !services.messengers().settings(place, services.settings()).answers();
    }

    /// A place for the reader, who may be in a private chat.
    String name(Place place) {
        var formatter = new PlaceFormatter(locale(), services.messengers());
        return here().isPrivateChat() ? formatter.nameElsewhere(place) : formatter.name(here(), place.path());
    }

    AnswerBuilder builder() {
        return new AnswerBuilder(lore);
    }

    /// One sentence that says why there is no other answer.
    Answer error(String title, String sentence) {
        return builder().text(sentence).build(title, line()).asError(title);
    }
}
