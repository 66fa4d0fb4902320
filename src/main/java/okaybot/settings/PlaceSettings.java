package okaybot.settings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.place.Visibility;

/// The settings that apply in one place, with inherited values and defaults filled in.
///
/// @param answers whether the bot answers there at all
/// @param deniedCommands the names of the commands that are switched off there
/// @param ceiling the last episode that may be discussed openly; 0 hides every spoiler
/// @param spoilerHandling how spoilers beyond the ceiling are hidden
/// @param visibility who sees an answer if the person who asked did not choose
/// @param questionsPerMinute how many questions a person may ask per minute; empty for no limit
/// @param reportDestination the token of the place where readers' reports of mistakes are posted
/// @param countsQuestions whether questions that nobody could answer are counted
/// @param coversMessages whether moderators can have messages of others covered as spoilers
/// @param language of what everyone there reads; empty if the admins have chosen none
/// @param supportText what somebody reads first who speaks of wanting to die or of self-harm
public record PlaceSettings(boolean answers, Set<String> deniedCommands, int ceiling, SpoilerHandling spoilerHandling,
        Visibility visibility, Optional<Integer> questionsPerMinute, Optional<String> reportDestination,
        boolean countsQuestions, boolean coversMessages, Optional<Locale> language, Optional<String> supportText) {
    /// For a place whose settings cannot be read: hides as much as any settings could.
    static final PlaceSettings STRICTEST = of(Map.of(Setting.QUESTIONS.key(), "off")).withPrivateReplies();

    public PlaceSettings {
        deniedCommands = Set.copyOf(deniedCommands);
        if (ceiling < 0) {
            throw new IllegalArgumentException("A ceiling cannot be below 0, but was " + ceiling);
        }
    }

    /// The settings with these values, each of which [Setting#accepts], and defaults for the rest.
    public static PlaceSettings of(Map<String, String> values) {
        var ceiling = Setting.CEILING.valueIn(values);
        return new PlaceSettings(
                Setting.ANSWER.valueIn(values).equals("yes"),
                deniedCommands(values),
                ceiling.equals(Setting.END) ? Integer.MAX_VALUE : Integer.parseInt(ceiling),
                Setting.SPOILER_HANDLING.valueIn(values).equals("cover")
                        ? SpoilerHandling.COVER
                        : SpoilerHandling.LEAVE_OUT,
                Setting.REPLY.valueIn(values).equals("open") ? Visibility.OPEN : Visibility.PRIVATE,
                Optional.of(Setting.COOLDOWN.valueIn(values)).filter(value -> !value.equals("off"))
                        .map(Integer::valueOf),
                Optional.of(Setting.REPORTS.valueIn(values)).filter(value -> !value.equals(Setting.NOWHERE)),
                Setting.QUESTIONS.valueIn(values).equals("on"), Setting.COVER.valueIn(values).equals("on"),
                Optional.of(Setting.LANGUAGE.valueIn(values)).filter(value -> !value.equals(Setting.AUTOMATIC))
                        .map(Locale::forLanguageTag),
                Optional.of(Setting.SUPPORT.valueIn(values)).filter(value -> !value.isEmpty()));
    }

    private static Set<String> deniedCommands(Map<String, String> values) {
        return values.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(Setting.COMMAND_PREFIX)
                        && entry.getValue().equals(Setting.DENY))
                .map(entry -> entry.getKey().substring(Setting.COMMAND_PREFIX.length()))
                .collect(Collectors.toSet());
    }

    /// Of each setting the value that shows and allows less.
    PlaceSettings strictest(PlaceSettings other) {
        var denied = new HashSet<>(deniedCommands);
        denied.addAll(other.deniedCommands);
        return new PlaceSettings(answers && other.answers, denied, Math.min(ceiling, other.ceiling),
                max(spoilerHandling, other.spoilerHandling), visibility == Visibility.PRIVATE
                        ? visibility
                        : other.visibility,
                Stream.of(questionsPerMinute, other.questionsPerMinute).flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()),
                reportDestination.equals(other.reportDestination) ? reportDestination : Optional.empty(),
                countsQuestions && other.countsQuestions, coversMessages && other.coversMessages, language,
                supportText.or(other::supportText));
    }

    private static SpoilerHandling max(SpoilerHandling one, SpoilerHandling other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    PlaceSettings withPrivateReplies() {
        return new PlaceSettings(answers, deniedCommands, ceiling, spoilerHandling, Visibility.PRIVATE,
                questionsPerMinute, reportDestination, countsQuestions, coversMessages, language, supportText);
    }

    /// How a spoiler is hidden, the stricter way last.
    public enum SpoilerHandling {
        /// Behind the platform's spoiler cover, which the reader can lift.
        COVER,
        /// Left out of the answer, which says how many were left out.
        LEAVE_OUT
    }
}
