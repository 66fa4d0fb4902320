package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.Request;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.api.CommandRegistry;
import okaybot.intent.Intent;
import okaybot.intent.RecognizedIntent;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Settings;

/// Decides what happens with a request, who will see the reply, in which language it is, and how much it may reveal. This is the only place
/// where that is decided.
final class ReplyDecider {
    private final CommandRegistry commands;
    private final Settings settings;
    private final ErrorAnswers errors;
    private final IntentAnswers intents;
    private final LanguagePolicy languages;

    ReplyDecider(CommandRegistry commands, Settings settings, ErrorAnswers errors, IntentAnswers intents) {
        this.commands = commands;
        this.settings = settings;
        this.errors = errors;
        this.intents = intents;
        this.languages = new LanguagePolicy(settings);
    }

    /// @param request in the language of its reader
    /// @param place the settings of the place where the request comes from
    ReplyDecision decide(Request request, PlaceSettings place) {
        var said = intents.recognize(request.line());
        return said.filter(IntentAnswers::isCrisis).flatMap(found -> intents.support(found, request, place))
                .<ReplyDecision>map(ReplyDecision.Support::new)
                .orElseGet(() -> decideQuestion(request, said.filter(found -> !IntentAnswers.isCrisis(found)), place));
    }

    private ReplyDecision decideQuestion(Request request, Optional<RecognizedIntent> smallTalk, PlaceSettings place) {
        // Checked first, so that nothing below works on a huge line.
        var maxLength = commands.maxLength(request.line());
        if (request.line().text().length() > maxLength) {
            return new ReplyDecision.Refuse(errors.tooLong(request, maxLength));
        }
        return FanPreview.of(request, commands).map(preview -> decidePreview(preview, request, place))
                .orElseGet(() -> decideRun(request, smallTalk, place));
    }

    private ReplyDecision decideRun(Request request, Optional<RecognizedIntent> smallTalk, PlaceSettings place) {
        var reveals = request.line().isReveal() && !request.argument().isEmpty();
        var asked = reveals ? request.withLine(request.line().withoutReveal()) : request;
        var personal = commands.isPersonal(asked.line());
        if (!personal && !isAnswered(asked.line(), place)) {
            return refuse(asked, place);
        }
        if (reveals) {
            return new ReplyDecision.Run(asked, Visibility.PRIVATE, SpoilerPolicy::revealEverything);
        }
        var isPrivate = request.isPrivate() || personal || place.visibility() == Visibility.PRIVATE
                || smallTalk.filter(found -> found.intent() == Intent.DISTRESS).isPresent();
        if (smallTalk.isPresent()) {
            var reader = isPrivate ? asked : languages.forEveryone(asked, place);
            return new ReplyDecision.SmallTalk(intents.answer(smallTalk.get(), reader),
                    isPrivate ? Visibility.PRIVATE : Visibility.OPEN);
        }
        return isPrivate
                ? new ReplyDecision.Run(asked, Visibility.PRIVATE, () -> forViewer(request, place))
                : new ReplyDecision.Run(languages.forEveryone(asked, place), Visibility.OPEN,
                        () -> SpoilerPolicy.forEveryone(place));
    }

    private ReplyDecision decidePreview(FanPreview preview, Request request, PlaceSettings place) {
        if (commands.isPersonal(preview.line())) {
            return new ReplyDecision.Refuse(errors.noPreview(request, preview.line()));
        }
        if (!isAnswered(preview.line(), place)) {
            return refuse(request.withLine(preview.line()), place);
        }
        return new ReplyDecision.Preview(request.withLine(preview.line()), preview, preview.policy(place),
                lastEpisode -> preview.introduction(place.visibility(), lastEpisode, request.locale()));
    }

    /// If only an unknown level of the place may forbid the answer, the asker hears that and not that it is forbidden.
    private ReplyDecision refuse(Request request, PlaceSettings place) {
        var isCertain = request.place().unknown().isEmpty()
                || !isAnswered(request.line(), settings.forPlace(request.place().withoutUnknown()));
        return new ReplyDecision.Refuse(isCertain
                ? errors.notAnsweredHere(request, request.line().question(), place)
                : errors.placeUnknown(request));
    }

    private SpoilerPolicy forViewer(Request request, PlaceSettings place) {
        return SpoilerPolicy.forViewer(place, settings.progress(request.viewer().id()));
    }

    /// Whether the place answers the command of a line, if that is not a personal one.
    static boolean isAnswered(CommandLine line, PlaceSettings place) {
        return place.answers() && !place.deniedCommands().contains(line.question().name());
    }
}
