package okaybot.answer.service;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;

/// An admin's request to see an answer as a fan would see it: `diagnose preview plot ending episode 8`. Without an episode, the fan has
/// watched nothing.
///
/// @param line what the fan would type
/// @param episode how far the fan has watched
record FanPreview(CommandLine line, int episode) {
    private static final Pattern ARGUMENT = Pattern
            .compile("preview /?(\\S.*?)(?: ep(?:isode)? ?(\\d{1,9}|finished))?");

    /// The preview that a request asks for; empty if it asks for something else, or if the asker may not see previews.
    static Optional<FanPreview> of(Request request, CommandRegistry commands) {
        var diagnoses = commands.find(request.line().name())
                .filter(command -> command.spec().hasRole(CommandRole.DIAGNOSE)).isPresent();
        var argument = ARGUMENT.matcher(request.argument().toLowerCase(Locale.ROOT));
        return diagnoses && !request.place().isPrivateChat() && argument.matches() && request.viewer().admin()
                ? Optional.of(new FanPreview(CommandLine.parse(argument.group(1)),
                        episode(Objects.requireNonNullElse(argument.group(2), "0"))))
                : Optional.empty();
    }

    private static int episode(String word) {
        return word.equals("finished") ? Integer.MAX_VALUE : Integer.parseInt(word);
    }

    /// Whether the episode is one of the show's.
    boolean isPossible(int lastEpisode) {
        return episode <= lastEpisode || episode == Integer.MAX_VALUE;
    }

    SpoilerPolicy policy(PlaceSettings place) {
        return switch (place.visibility()) {
            case PRIVATE -> SpoilerPolicy.forViewer(place, episode);
            case OPEN -> SpoilerPolicy.forEveryone(place);
        };
    }

    /// The sentences above the previewed answer.
    ///
    /// @param visibility who would see the answer
    String introduction(Visibility visibility, int lastEpisode, Locale locale) {
        var messages = ServiceMessages.in(locale);
        var fan = introduction(lastEpisode, messages);
        return switch (visibility) {
            case PRIVATE -> fan;
            case OPEN -> fan + " " + messages.previewForEveryone();
        };
    }

    private String introduction(int lastEpisode, ServiceMessages messages) {
        if (episode >= lastEpisode) {
            return messages.previewForFinished();
        }
        return episode == 0 ? messages.previewForNewFan() : messages.previewUpTo(episode);
    }
}
