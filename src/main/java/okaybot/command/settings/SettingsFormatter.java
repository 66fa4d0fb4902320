package okaybot.command.settings;

import java.util.ArrayList;
import java.util.List;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings;

/// What holds in a place, in sentences for its admins.
public final class SettingsFormatter {
    private SettingsFormatter() {}

    /// What an admin calls a setting.
    public static String describe(String key) {
        return switch (key) {
            case "ceiling" -> "spoilers ceiling";
            case "beyond" -> "spoilers";
            default -> key.replace("command.", "commands ");
        };
    }

    /// What a value is, and from where.
    public static String describe(Settings.ResolvedSetting origin) {
        return origin.value()
                + origin.definedAt().map(level -> " (from " + level.describe() + ")").orElse(" (the default)");
    }

    /// What a change made of a value.
    public static String describe(SettingChange change) {
        return change.before().orElse("not set") + " → " + change.after().orElse("not set");
    }

    static List<String> summary(PlaceSettings settings, Place place, int lastEpisode) {
        if (!settings.answers()) {
            return List.of("I do not answer in " + place.describe() + ".");
        }
        var sentences = new ArrayList<String>();
        sentences.add("I answer in " + place.describe() + (switch (settings.visibility()) {
            case OPEN -> ", for everyone to read.";
            case PRIVATE -> ", for the asker alone.";
        }));
        if (!settings.deniedCommands().isEmpty()) {
            sentences.add(
                    "I do not answer to /" + String.join(", /", settings.deniedCommands().stream().sorted().toList())
                            + ".");
        }
        sentences.add(spoilers(settings, lastEpisode));
        settings.questionsPerMinute()
                .ifPresent(most -> sentences.add("Each person may ask " + most + " times a minute."));
        settings.reportDestination().ifPresent(token -> sentences.add("Mistakes that readers report are brought to "
                + place.resolve(token).map(Place::path).map(place::describe).orElse(token) + "."));
        return sentences;
    }

    private static String spoilers(PlaceSettings settings, int lastEpisode) {
        if (settings.visibility() == Visibility.PRIVATE) {
            return "What lies beyond how far the asker has watched " + beyond(settings);
        }
        if (settings.ceiling() >= lastEpisode) {
            return "In the open, nothing is a spoiler any more.";
        }
        var what = settings.ceiling() == 0
                ? "In the open, every spoiler "
                : "In the open, what lies beyond episode "
                        + settings.ceiling() + " ";
        return what + beyond(settings);
    }

    private static String beyond(PlaceSettings settings) {
        return switch (settings.spoilerHandling()) {
            case COVER -> "stands under a cover.";
            case LEAVE_OUT -> "is left out.";
        };
    }
}
