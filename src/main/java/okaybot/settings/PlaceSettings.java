package okaybot.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds in one place: a channel, a thread, a chat, a terminal.
///
/// @param answers whether the bot answers there at all
/// @param denied the names of the commands that it does not answer to there
/// @param ceiling the last episode that may be spoken of in the open; 0 hides every spoiler
/// @param beyond what becomes of spoilers beyond the ceiling
/// @param visibility who sees an answer that nobody asked to have privately
/// @param perMinute how many questions a person may ask in a minute; nothing for any number
/// @param reports the token of the place where mistakes that readers report are brought
public record PlaceSettings(boolean answers, Set<String> denied, int ceiling, Beyond beyond, Visibility visibility,
        Optional<Integer> perMinute, Optional<String> reports) {
    /// What hides most: for a place whose settings are not known.
    static final PlaceSettings HIDDEN = of(Map.of()).inPrivate();

    public PlaceSettings {
        denied = Set.copyOf(denied);
        if (ceiling < 0) {
            throw new IllegalArgumentException("A ceiling cannot be below 0, but was " + ceiling);
        }
    }

    /// What values come to, by key, each one that [Setting#accepts]. What is not among them has its default.
    public static PlaceSettings of(Map<String, String> values) {
        var ceiling = Setting.CEILING.in(values);
        return new PlaceSettings(
                Setting.ANSWER.in(values).equals("yes"),
                denied(values),
                ceiling.equals(Setting.END) ? Integer.MAX_VALUE : Integer.parseInt(ceiling),
                Setting.BEYOND.in(values).equals("cover") ? Beyond.COVER : Beyond.LEAVE_OUT,
                Setting.REPLY.in(values).equals("open") ? Visibility.OPEN : Visibility.PRIVATE,
                Optional.of(Setting.COOLDOWN.in(values)).filter(value -> !value.equals("off")).map(Integer::valueOf),
                Optional.of(Setting.REPORTS.in(values)).filter(value -> !value.equals(Setting.NOWHERE)));
    }

    private static Set<String> denied(Map<String, String> values) {
        return values.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(Setting.COMMAND) && entry.getValue().equals("deny"))
                .map(entry -> entry.getKey().substring(Setting.COMMAND.length()))
                .collect(Collectors.toSet());
    }

    /// The same for those who alone see the answer.
    PlaceSettings inPrivate() {
        return new PlaceSettings(answers, denied, ceiling, beyond, Visibility.PRIVATE, perMinute, reports);
    }

    /// What becomes of a spoiler that a reader must not see.
    public enum Beyond {
        /// It stands under the platform's own cover; the reader may lift it.
        COVER,
        /// It is gone; the answer says how many were left out.
        LEAVE_OUT
    }
}
