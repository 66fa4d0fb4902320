package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.command.context.CommandContext;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.command.settings.panel.PanelState;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings.ResolvedSetting;
import okaybot.settings.SettingsReader;

/// A request of an admin, with what is needed to answer it.
///
/// @param commands the names of the commands that can be allowed or denied, in their order
public record AdminRequest(CommandContext context, Request request, Lore lore, List<String> commands) {
    public AdminRequest {
        commands = commands.stream().sorted().toList();
    }

    public Place here() {
        return request.place();
    }

    public Locale locale() {
        return lore.locale();
    }

    /// What all commands for admins say about settings.
    public SettingsMessages messages() {
        return SettingsMessages.in(locale());
    }

    PlaceFormatter places() {
        return new PlaceFormatter(locale(), context.messengers());
    }

    /// A place of the server or chat, for the admin.
    public String name(Place place) {
        return places().name(here(), place.path());
    }

    public SettingsFormatter formatter() {
        return new SettingsFormatter(locale(), context.messengers());
    }

    /// The settings of a place that this request is about.
    public PlaceSettings settings(Place place) {
        return context.settings().forPlace(place, allowsSpoilers(place));
    }

    /// The same by their keys, each with where it is set.
    public SortedMap<String, ResolvedSetting> resolved(Place place) {
        return context.settings().explain(place, allowsSpoilers(place));
    }

    /// What applies in a place, from which its controls are made.
    PanelState panelState(Place place) {
        return new PanelState(place, here(), resolved(place), inherited(place), lore, commands, places());
    }

    private SortedMap<String, ResolvedSetting> inherited(Place place) {
        var around = new Place(place.platform(), place.levels().subList(0, place.levels().size() - 1));
        return context.settings().explain(around, allowsSpoilers(place));
    }

    /// The place that a level, a token or a name means within the server or chat, with the levels around it. Empty if it means
    /// none, or if the platform cannot tell now.
    public Optional<Place> resolve(String name) {
        return here().hierarchy().stream().filter(level -> isCalled(level, name)).findFirst()
                .or(() -> context.messengers().resolve(here(), name).map(this::withLevels));
    }

    private static boolean isCalled(Place level, String name) {
        return level.levels().getLast().type().label().equalsIgnoreCase(name);
    }

    private Place withLevels(Place place) {
        return here().hierarchy().stream().filter(level -> level.path().equals(place.path())).findFirst()
                .orElseGet(() -> context.messengers().withLevels(place));
    }

    /// Why no report could be posted to a place, in a sentence: because of what it is, or because the bot lacks a right there.
    public Optional<String> postingProblem(Place place) {
        return context.messengers().postingProblem(place, locale()).or(() -> missingPermissions(place));
    }

    /// Why nothing could be posted to a place later, in a sentence.
    public Optional<String> schedulingProblem(Place place) {
        return context.messengers().schedulingProblem(place, locale()).or(() -> missingPermissions(place));
    }

    /// As far as the platform tells them of the place of a request and of others that it names.
    private Optional<String> missingPermissions(Place place) {
        var missing = request.platformContext().permissionsIn().getOrDefault(place.token(), List.of()).stream()
                .filter(permission -> !permission.granted()).map(BotPermission::name).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(messages().missingPermissions(missing));
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
    public Answer sentence(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(request.line().name()), locale());
    }

    /// The answer to a change that is refused.
    ///
    /// @param reason a sentence
    Answer notSaved(String reason) {
        return withChoices(Answer.ofError(messages().notSaved(), reason, List.of(),
                CommandLine.of(request.line().name()), locale()));
    }

    /// Whether it is known which place is meant, so that something can be set there.
    boolean knows(SettingsInput input) {
        return input.namesPlace() || here().isInnermostKnown();
    }

    /// The answer to a change of a place that is not known.
    Answer placeUnknown() {
        return notSaved(messages().placeUnknown(PlaceFormatter.unknownLevels(here(), locale())));
    }

    /// The same answer with what an admin may want next.
    Answer withChoices(Answer answer) {
        return answer.withChoice(messages().whatCanBeSet(),
                new CommandLine(SettingGrammar.COMMAND, SettingGrammar.HELP))
                .withChoice(messages().allSettings(), CommandLine.of(SettingGrammar.COMMAND));
    }
}
