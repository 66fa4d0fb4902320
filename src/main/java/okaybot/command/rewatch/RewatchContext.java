package okaybot.command.rewatch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Request;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;
import okaybot.schedule.rewatch.RewatchScheduler;

/// A request about rewatches, with what is needed to answer it.
///
/// @param zones the time zones that people can name
record RewatchContext(CommandContext services, RewatchScheduler rewatches, Zones zones, Request request, Lore lore) {
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

    /// The rewatch of this place; empty if there is none.
    Optional<Rewatch> rewatch() {
        return rewatches.find(here());
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
        return builder().text(sentence).build(title, RewatchLines.line()).asError(title);
    }
}
