package okaybot.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.place.Visibility;

/// What holds in one place: a channel, a thread, a chat, a terminal.
///
/// @param answers whether the bot answers there at all
/// @param deniedCommands the names of the commands that it does not answer to there
/// @param ceiling the last episode that may be spoken of in the open; 0 hides every spoiler
/// @param spoilerHandling what becomes of spoilers beyond the ceiling
/// @param visibility who sees an answer that nobody asked to have privately
/// @param questionsPerMinute how many questions a person may ask in a minute; nothing for any number
/// @param reportDestination the token of the place where mistakes that readers report are brought
public record PlaceSettings(boolean answers, Set<String> deniedCommands, int ceiling, SpoilerHandling spoilerHandling,
        Visibility visibility,
        Optional<Integer> questionsPerMinute, Optional<String> reportDestination) {
    /// What hides most: for a place whose settings are not known.
    static final PlaceSettings STRICTEST = of(Map.of()).withPrivateReplies();

    public PlaceSettings {
        deniedCommands = Set.copyOf(deniedCommands);
        if (ceiling < 0) {
            throw new IllegalArgumentException("A ceiling cannot be below 0, but was " + ceiling);
        }
    }

    /// What values come to, by key, each one that [Setting#accepts]. What is not among them has its default.
    public static PlaceSettings of(Map<String, String> values) {
        var ceiling = Setting.CEILING.valueIn(values);
        return new PlaceSettings(
                Setting.ANSWER.valueIn(values).equals("yes"),
                denied(values),
                ceiling.equals(Setting.END) ? Integer.MAX_VALUE : Integer.parseInt(ceiling),
                Setting.SPOILER_HANDLING.valueIn(values).equals("cover")
                        ? SpoilerHandling.COVER
                        : SpoilerHandling.LEAVE_OUT,
                Setting.REPLY.valueIn(values).equals("open") ? Visibility.OPEN : Visibility.PRIVATE,
                Optional.of(Setting.COOLDOWN.valueIn(values)).filter(value -> !value.equals("off"))
                        .map(Integer::valueOf),
                Optional.of(Setting.REPORTS.valueIn(values)).filter(value -> !value.equals(Setting.NOWHERE)));
    }

    private static Set<String> denied(Map<String, String> values) {
        return values.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(Setting.COMMAND_PREFIX) && entry.getValue().equals("deny"))
                .map(entry -> entry.getKey().substring(Setting.COMMAND_PREFIX.length()))
                .collect(Collectors.toSet());
    }

    /// The same for those who alone see the answer.
    PlaceSettings withPrivateReplies() {
        return new PlaceSettings(answers, deniedCommands, ceiling, spoilerHandling, Visibility.PRIVATE,
                questionsPerMinute, reportDestination);
    }

    /// What becomes of a spoiler that a reader must not see.
    public enum SpoilerHandling {
        /// It stands under the platform's own cover; the reader may lift it.
        COVER,
        /// It is gone; the answer says how many were left out.
        LEAVE_OUT
    }
}
