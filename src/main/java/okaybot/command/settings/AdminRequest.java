package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.PlaceFormatter;
import okaybot.answer.Request;
import okaybot.command.api.CommandContext;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings.ResolvedSetting;
import okaybot.settings.SettingsReader;

/// A request of an admin, with what is needed to answer it.
record AdminRequest(CommandContext context, Request request, Lore lore) {
    Place here() {
        return request.place();
    }

    Locale locale() {
        return lore.locale();
    }

    SettingsMessages messages() {
        return SettingsMessages.in(locale());
    }

    PlaceFormatter places() {
        return new PlaceFormatter(locale(), context.messengers());
    }

    SettingsFormatter formatter() {
        return new SettingsFormatter(locale(), context.messengers());
    }

    /// The settings of a place that this request is about.
    PlaceSettings settings(Place place) {
        return context.settings().forPlace(place, allowsSpoilers(place));
    }

    /// The same by their keys, each with where it is set.
    Map<String, ResolvedSetting> resolved(Place place) {
        return context.settings().explain(place, allowsSpoilers(place));
    }

    /// The platform says only of the place of the request whether it is one for spoilers.
    private boolean allowsSpoilers(Place place) {
        return place.equals(here()) && request.platformContext().allowsSpoilers();
    }

    /// Changes settings in the name of the admin.
    List<SettingChange> edit(Function<SettingsReader, List<SettingEdit>> edits) {
        return context.settings().store().edit(request.viewer().id(), edits);
    }

    /// An answer of one sentence.
    Answer sentence(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(request.line().name()), locale());
    }

    /// The answer to a change that is refused.
    ///
    /// @param reason a sentence
    Answer notSaved(String reason) {
        return withChoices(sentence(messages().notSaved(), reason));
    }

    /// The same answer with what an admin may want next.
    Answer withChoices(Answer answer) {
        return answer.withChoices(List.of(choice(messages().whatCanBeSet(), SettingGrammar.HELP),
                choice(messages().allSettings(), SettingGrammar.SHOW)));
    }

    private static Choice choice(String label, String words) {
        return new Choice(label, new CommandLine(SettingGrammar.COMMAND, words));
    }
}
