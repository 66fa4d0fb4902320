package okaybot.command.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.command.api.CommandContext;
import okaybot.lore.Lore;
import okaybot.lore.Source;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Setting;
import okaybot.settings.Settings.ResolvedSetting;

/// The status of the bot in one place: whether it answers, because of which settings, and what went wrong last.
record StatusAnswer(CommandContext context, Request request, Lore lore) {
    /// The name of the command.
    static final String COMMAND = "diagnose";

    Answer build() {
        var allowsSpoilers = request.platformContext().allowsSpoilers();
        var resolved = context.settings().explain(request.place(), allowsSpoilers);
        var settings = context.settings().forPlace(request.place(), allowsSpoilers);
        var builder = new AnswerBuilder(lore);
        addAnswers(builder, settings, resolved);
        Stream.of(Setting.CEILING, Setting.SPOILER_HANDLING, Setting.REPLY, Setting.COOLDOWN).forEach(setting -> builder
                .fact(SettingsFormatter.describe(setting.key()), value(resolved, setting.key())));
        builder.fact("Held back just now", rateLimited(settings));
        request.platformContext().permissions()
                .forEach(permission -> builder.fact(permission.name(), describe(permission)));
        addHealth(builder);
        return builder.choice("All settings here", SettingsAnswers.COMMAND, "show")
                .choice("What a newcomer sees", COMMAND, "preview plot episode 0")
                .build("Status in " + request.place().describe(), CommandLine.of(COMMAND));
    }

    private void addAnswers(AnswerBuilder builder, PlaceSettings settings, Map<String, ResolvedSetting> resolved) {
        builder.text((settings.answers() ? "I answer in " : "I do not answer in ") + request.place().describe() + ": "
                + valueOf(Setting.ANSWER.key(), resolved) + ".");
        if (!request.place().unknown().isEmpty()) {
            builder.text(
                    "I can't see right now which " + request.place().describeUnknown() + " this is in, so I go by the"
                            + " strictest settings that may apply.");
        }
        settings.deniedCommands().stream().sorted().forEach(name -> builder
                .text("I do not answer to /" + name + ": " + valueOf(Setting.commandKey(name), resolved) + "."));
    }

    private void addHealth(AnswerBuilder builder) {
        builder.fact("Went wrong last", context.lastErrors().last(request.place())
                .map(error -> SettingsFormatter.describe(error.at()) + ": " + error.what())
                .orElse("nothing that I remember"));
        builder.fact("Settings", context.settings().store().currentFailure()
                .map(_ -> "cannot be reached just now; what was read before, or what hides most, holds")
                .orElse("can be read and changed"));
        builder.fact("Version", context.version());
        var newest = lore.newestSource(lore.sources().stream().map(Source::id).toList());
        builder.fact("Content", lore.sources().size() + " sources"
                + newest.map(source -> ", the newest of " + new DateFormatter(lore.locale()).date(source)).orElse(""));
    }

    private String rateLimited(PlaceSettings settings) {
        var count = settings.questionsPerMinute()
                .map(limit -> context.cooldown().countLimited(request.place(), limit)).orElse(0L);
        if (count == 0) {
            return "nobody";
        }
        return (count == 1 ? "1 person" : count + " people") + ", for asking too often";
    }

    private static String valueOf(String key, Map<String, ResolvedSetting> resolved) {
        return SettingsFormatter.describe(key) + " is " + value(resolved, key);
    }

    /// A setting that was read a moment ago may have been reset since.
    private static String value(Map<String, ResolvedSetting> resolved, String key) {
        return Optional.ofNullable(resolved.get(key)).map(SettingsFormatter::describe).orElse("no longer set");
    }

    private static String describe(BotPermission permission) {
        return permission.granted() ? "given" : "missing; I need it " + permission.purpose();
    }
}
