package okaybot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Descriptions;
import okaybot.answer.Means;
import okaybot.answer.Option;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.answer.Surroundings.Right;
import okaybot.lore.Lore;
import okaybot.lore.Source;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Setting;
import okaybot.settings.Settings.Origin;

/// Why the bot answers in a place, or does not. What a fan would see there, the answer service shows by itself.
public final class DiagnoseCommand implements Command {
    static final String NAME = "diagnose";
    private static final String UNKNOWN = "There is nothing to diagnose called";
    private final Option<Part> what;
    private final Means means;

    /// @param commands those of which a fan's view can be had
    public DiagnoseCommand(Means means, Supplier<Set<String>> commands) {
        this.means = means;
        this.what = new Option<>("what", Descriptions.of(NAME, "what"),
                UNKNOWN,
                lore -> commands.get().stream().sorted().flatMap(name -> previews(name, lore.lastEpisode())).toList());
    }

    private static Stream<Part> previews(String name, int lastEpisode) {
        return IntStream.rangeClosed(0, lastEpisode).mapToObj(episode -> Part.of(
                "preview " + name + " episode " + episode, "what a fan sees who has watched so far"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(what);
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public boolean isForAdmins() {
        return true;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.place().isDirect()) {
            return said("Nothing to diagnose here", "In a private chat I answer everything.");
        }
        if (!request.viewer().admin()) {
            return said("That is for admins", "Those who run this place can see why I answer or do not.");
        }
        return request.argument().isEmpty() ? diagnosis(request, lore) : unknown(request, lore);
    }

    private static Answer unknown(Request request, Lore lore) {
        return new Sheet(lore).say("/diagnose alone tells how I am here. Behind it can stand preview, a command and an"
                + " episode, such as preview plot story episode 8.").choice("How I am here", NAME, "")
                .under(UNKNOWN + " “" + request.argument() + "”", CommandLine.of(NAME));
    }

    private Answer diagnosis(Request request, Lore lore) {
        var place = request.place();
        var origins = means.settings().explain(place, request.surroundings().forSpoilers());
        var settings = means.settings().in(place, request.surroundings().forSpoilers());
        var sheet = new Sheet(lore);
        sheet.say((settings.answers() ? "I answer in " : "I do not answer in ") + place.inWords() + ": "
                + SettingsWords.of(Setting.ANSWER.key()) + " is " + inWords(origins, Setting.ANSWER.key()) + ".");
        settings.denied().stream().sorted().forEach(name -> sheet.say("I do not answer to /" + name + ": "
                + SettingsWords.of(Setting.command(name)) + " is " + inWords(origins, Setting.command(name)) + "."));
        Stream.of(Setting.CEILING, Setting.BEYOND, Setting.REPLY, Setting.COOLDOWN).forEach(setting -> sheet
                .fact(SettingsWords.of(setting.key()), inWords(origins, setting.key())));
        sheet.fact("Held back just now", heldBack(request, settings));
        request.surroundings().rights().forEach(right -> sheet.fact(right.name(), inWords(right)));
        sheet.fact("Went wrong last", means.mishaps().last(place)
                .map(mishap -> SettingsPages.MINUTE.format(mishap.at()) + ": " + mishap.what())
                .orElse("nothing that I remember"));
        sheet.fact("Settings", means.settings().store().trouble()
                .map(_ -> "cannot be reached just now; what was read before, or what hides most, holds")
                .orElse("can be read and changed"));
        return versions(sheet, lore).choice("All settings here", SettingsCommand.NAME, "show")
                .choice("What a newcomer sees", NAME, "preview " + PlotCommand.NAME + " episode 0")
                .under("How I am here", CommandLine.of(NAME));
    }

    private String heldBack(Request request, PlaceSettings settings) {
        var count = settings.perMinute().map(most -> means.cooldown().heldBack(request.place(), most)).orElse(0L);
        return count == 0
                ? "nobody"
                : count == 1
                        ? "1 person, for asking too often"
                        : count
                                + " people, for asking too often";
    }

    private Sheet versions(Sheet sheet, Lore lore) {
        var newest = lore.newest(lore.sources().stream().map(Source::id).toList());
        return sheet.fact("Version", means.version()).fact("Content", lore.sources().size() + " sources"
                + newest.map(source -> ", the newest of " + source.when()).orElse(""));
    }

    private static String inWords(Map<String, Origin> origins, String key) {
        return Optional.ofNullable(origins.get(key)).map(SettingsWords::of).orElse("no longer set");
    }

    private static String inWords(Right right) {
        return right.granted() ? "given" : "missing; I need it " + right.purpose();
    }

    private static Answer said(String title, String sentence) {
        return Answer.saying(title, sentence, List.of(), CommandLine.of(NAME));
    }
}
