package okaybot.command.settings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings.ResolvedSetting;

/// Settings, changes and times in words for admins.
public final class SettingsFormatter {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private SettingsFormatter() {}

    /// The words for a setting, by its key.
    public static String describe(String key) {
        return switch (key) {
            case "ceiling" -> "spoilers ceiling";
            case "beyond" -> "spoilers";
            default -> key.replace("command.", "commands ");
        };
    }

    /// `22 November 2026 12:00 UTC`.
    static String describe(Instant time) {
        return MINUTE.format(time);
    }

    /// The value of a setting, and where it comes from.
    static String describe(ResolvedSetting setting) {
        return (setting.value().isEmpty() ? "no text" : setting.value())
                + setting.definedAt().map(level -> " (from " + level.describe() + ")").orElse(" (the default)");
    }

    /// The value before and after a change.
    public static String describe(SettingChange change) {
        return change.before().orElse("not set") + " → " + change.after().orElse("not set");
    }

    /// What the settings of a place mean taken together, in sentences.
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
                .ifPresent(limit -> sentences.add("Each person may ask " + limit + " times a minute."));
        settings.reportDestination().ifPresent(token -> sentences.add("Mistakes that readers report are brought to "
                + place.resolve(token).map(Place::path).map(place::describe).orElse(token) + "."));
        return sentences;
    }

    private static String spoilers(PlaceSettings settings, int lastEpisode) {
        if (settings.visibility() == Visibility.PRIVATE) {
            return "What lies beyond how far the asker has watched " + handling(settings);
        }
        if (settings.ceiling() >= lastEpisode) {
            return "In the open, nothing is a spoiler any more.";
        }
        var what = settings.ceiling() == 0
                ? "In the open, every spoiler "
                : "In the open, what lies beyond episode " + settings.ceiling() + " ";
        return what + handling(settings);
    }

    private static String handling(PlaceSettings settings) {
        return switch (settings.spoilerHandling()) {
            case COVER -> "stands under a cover.";
            case LEAVE_OUT -> "is left out.";
        };
    }
}
