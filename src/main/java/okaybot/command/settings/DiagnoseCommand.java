package okaybot.command.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.show.PlotCommand;
import okaybot.lore.Lore;
import okaybot.lore.Source;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Setting;
import okaybot.settings.Settings.ResolvedSetting;

/// Why the bot answers in a place, or does not. What a fan would see there, the answer service shows by itself.
public final class DiagnoseCommand implements Command {
    static final String NAME = "diagnose";
    private static final String UNKNOWN = "There is nothing to diagnose called";
    private final CommandOption<Keyword> what;
    private final CommandSpec spec;
    private final CommandContext means;

    /// @param commands those of which a fan's view can be had
    public DiagnoseCommand(CommandContext means, Supplier<Set<String>> commands) {
        this.means = means;
        this.what = CommandOption.of(NAME, "what", UNKNOWN,
                lore -> commands.get().stream().sorted().flatMap(name -> previews(name, lore.lastEpisode())).toList());
        this.spec = CommandSpec.named(NAME).option(what).personal().forAdmins().role(CommandRole.DIAGNOSE);
    }

    private static Stream<Keyword> previews(String name, int lastEpisode) {
        return IntStream.rangeClosed(0, lastEpisode).mapToObj(episode -> Keyword.of(
                "preview " + name + " episode " + episode, "what a fan sees who has watched so far"));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.place().isPrivateChat()) {
            return said("Nothing to diagnose here", "In a private chat I answer everything.");
        }
        if (!request.viewer().admin()) {
            return said("That is for admins", "Those who run this place can see why I answer or do not.");
        }
        return request.argument().isEmpty() ? diagnosis(request, lore) : unknown(request, lore);
    }

    private static Answer unknown(Request request, Lore lore) {
        return new AnswerBuilder(lore)
                .text("/diagnose alone tells how I am here. Behind it can stand preview, a command and an"
                        + " episode, such as preview plot story episode 8.")
                .choice("How I am here", NAME, "")
                .build(UNKNOWN + " “" + request.argument() + "”", CommandLine.of(NAME));
    }

    private Answer diagnosis(Request request, Lore lore) {
        var place = request.place();
        var origins = means.settings().explain(place, request.platformContext().allowsSpoilers());
        var settings = means.settings().forPlace(place, request.platformContext().allowsSpoilers());
        var sheet = new AnswerBuilder(lore);
        sheet.text((settings.answers() ? "I answer in " : "I do not answer in ") + place.describe() + ": "
                + SettingsFormatter.describe(Setting.ANSWER.key()) + " is " + inWords(origins, Setting.ANSWER.key())
                + ".");
        settings.deniedCommands().stream().sorted().forEach(name -> sheet.text("I do not answer to /" + name + ": "
                + SettingsFormatter.describe(Setting.commandKey(name)) + " is "
                + inWords(origins, Setting.commandKey(name))
                + "."));
        Stream.of(Setting.CEILING, Setting.SPOILER_HANDLING, Setting.REPLY, Setting.COOLDOWN).forEach(setting -> sheet
                .fact(SettingsFormatter.describe(setting.key()), inWords(origins, setting.key())));
        sheet.fact("Held back just now", heldBack(request, settings));
        request.platformContext().permissions().forEach(right -> sheet.fact(right.name(), inWords(right)));
        sheet.fact("Went wrong last", means.lastErrors().last(place)
                .map(mishap -> SettingsAnswers.MINUTE.format(mishap.at()) + ": " + mishap.what())
                .orElse("nothing that I remember"));
        sheet.fact("Settings", means.settings().store().currentFailure()
                .map(_ -> "cannot be reached just now; what was read before, or what hides most, holds")
                .orElse("can be read and changed"));
        return versions(sheet, lore).choice("All settings here", SettingsCommand.NAME, "show")
                .choice("What a newcomer sees", NAME, "preview " + PlotCommand.NAME + " episode 0")
                .build("How I am here", CommandLine.of(NAME));
    }

    private String heldBack(Request request, PlaceSettings settings) {
        var count = settings.questionsPerMinute().map(most -> means.cooldown().countLimited(request.place(), most))
                .orElse(0L);
        return count == 0
                ? "nobody"
                : count == 1
                        ? "1 person, for asking too often"
                        : count
                                + " people, for asking too often";
    }

    private AnswerBuilder versions(AnswerBuilder sheet, Lore lore) {
        var newest = lore.newest(lore.sources().stream().map(Source::id).toList());
        return sheet.fact("Version", means.version()).fact("Content", lore.sources().size() + " sources"
                + newest.map(source -> ", the newest of " + source.dateInWords()).orElse(""));
    }

    private static String inWords(Map<String, ResolvedSetting> origins, String key) {
        return Optional.ofNullable(origins.get(key)).map(SettingsFormatter::describe).orElse("no longer set");
    }

    private static String inWords(BotPermission right) {
        return right.granted() ? "given" : "missing; I need it " + right.purpose();
    }

    private static Answer said(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(NAME));
    }
}
