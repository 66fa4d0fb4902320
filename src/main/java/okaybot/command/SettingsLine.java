package okaybot.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import okaybot.settings.Edit;
import okaybot.settings.Place;
import okaybot.settings.Place.Kind;
import okaybot.settings.Setting;
import okaybot.settings.SettingsStore;

/// What an admin types behind `/settings` to change something, and what that edits: `spoilers ceiling 8 in server`.
///
/// @param place the level that the line is about: the one that it names, otherwise the innermost
/// @param named whether it names the level
record SettingsLine(List<String> words, Place place, boolean named) {
    private static final String CEILING = "ceiling ";
    /// What can be set, and what it can be set to.
    static final SortedMap<String, String> USAGE = new TreeMap<>(Map.of(
            "answer", "here, not-here, only, everywhere, nowhere",
            "reply", "open, private",
            "spoilers", "cover, leave-out, ceiling and an episode",
            "commands", "allow or deny, and a command",
            "cooldown", "so many questions a minute for each person, or off",
            "reset", "takes back what is set at this level",
            "log", "shows who changed what",
            "show", "shows what holds, and from where"));

    /// Reads the words of a line typed in a place; nothing if they name a level that there is not.
    static Optional<SettingsLine> parse(String typed, Place place) {
        var words = List.of(typed.toLowerCase(Locale.ROOT).split(" "));
        var size = words.size();
        if (size < 2 || !words.get(size - 2).equals("in")) {
            return Optional.of(new SettingsLine(words, place, false));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(words.get(size - 1)))
                .findFirst()
                .flatMap(place::of)
                .map(level -> new SettingsLine(words.subList(0, size - 2), level, true));
    }

    /// The same words about the same level, wherever around it they are typed.
    static String about(String words, Place place) {
        return place.isDirect() ? words : words + " in " + place.levels().getLast().kind().word();
    }

    /// What the line changes; nothing if it is no line that changes anything.
    ///
    /// @param commands the names that may be allowed or denied
    Optional<List<Edit>> edits(Set<String> commands, int lastEpisode, SettingsStore store) {
        var rest = String.join(" ", words.subList(1, words.size()));
        return switch (words.getFirst()) {
            case "answer" -> answer(rest, store);
            case "reply" -> one(Setting.REPLY.key(), rest);
            case "cooldown" -> one(Setting.COOLDOWN.key(), rest);
            case "spoilers" -> spoilers(rest, lastEpisode);
            case "commands" -> commands.stream()
                    .filter(name -> rest.endsWith(" " + name))
                    .findFirst()
                    .flatMap(name -> one(Setting.command(name), words.get(1)));
            case "reset" ->
                rest.isEmpty() ? Optional.of(unset(place, store.at(place.path()).keySet())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<List<Edit>> spoilers(String rest, int lastEpisode) {
        if (!rest.startsWith(CEILING)) {
            return one(Setting.BEYOND.key(), rest.replace(' ', '-'));
        }
        var episode = rest.substring(CEILING.length());
        var known = episode.matches("\\d{1,4}") && Integer.parseInt(episode) <= lastEpisode;
        return one(Setting.CEILING.key(),
                episode.equals("finished") ? "end" : known ? "" + Integer.parseInt(episode) : "");
    }

    /// `here` and `not-here` speak of the level. `nowhere` and `everywhere` speak of all that it belongs to, so what was
    /// said of single places inside goes; of one level only if the line names it.
    private Optional<List<Edit>> answer(String where, SettingsStore store) {
        var all = place.outermost();
        var one = named && !place.equals(all);
        return switch (where) {
            case "here" -> one(Setting.ANSWER.key(), "yes");
            case "not-here", "not here" -> one(Setting.ANSWER.key(), "no");
            case "everywhere" ->
                one ? one(Setting.ANSWER.key(), "yes") : Optional.of(everywhere(store, List.of(set(all, "yes"))));
            case "nowhere" ->
                one ? one(Setting.ANSWER.key(), "no") : Optional.of(everywhere(store, List.of(set(all, "no"))));
            case "only" -> place.equals(all)
                    ? one(Setting.ANSWER.key(), "yes")
                    : Optional.of(everywhere(store, List.of(set(all, "no"), set(place, "yes"))));
            default -> Optional.empty();
        };
    }

    private List<Edit> everywhere(SettingsStore store, List<Edit> edits) {
        var kept = edits.stream().map(Edit::place).toList();
        var others = store.within(place.outermost().path()).entrySet()
                .stream()
                .filter(other -> !kept.contains(other.getKey()) && other.getValue().containsKey(Setting.ANSWER.key()))
                .map(other -> new Edit(other.getKey(), Setting.ANSWER.key(), Optional.empty()));
        return Stream.concat(others, edits.stream()).toList();
    }

    private static Edit set(Place place, String value) {
        return new Edit(place.path(), Setting.ANSWER.key(), Optional.of(value));
    }

    private static List<Edit> unset(Place place, Set<String> keys) {
        return keys.stream().map(key -> new Edit(place.path(), key, Optional.empty())).toList();
    }

    private Optional<List<Edit>> one(String key, String value) {
        return Setting.accepts(key, value)
                ? Optional.of(List.of(new Edit(place.path(), key, Optional.of(value))))
                : Optional.empty();
    }

    /// Every line that there is, for those who look for one.
    static List<Part> all(Set<String> commands, int lastEpisode) {
        var lines = new ArrayList<>(List.of(
                Part.of("show", "what holds here, and from where"),
                Part.of("log", "who changed what"),
                Part.of("answer here", "answer in this place"),
                Part.of("answer not-here", "do not answer in this place"),
                Part.of("answer only", "answer in this place and in no other"),
                Part.of("answer everywhere", "answer in every place"),
                Part.of("answer nowhere", "answer in no place"),
                Part.of("reply open", "answers are for everyone"),
                Part.of("reply private", "answers are for the asker alone"),
                Part.of("spoilers cover", "spoilers stand under a cover"),
                Part.of("spoilers leave-out", "spoilers are left out"),
                Part.of("spoilers ceiling finished", "nothing is a spoiler any more"),
                Part.of("cooldown 20", "so many questions a minute for each person"),
                Part.of("cooldown off", "any number of questions"),
                Part.of("reset", "take back what is set in this place")));
        for (var episode = 0; episode <= lastEpisode; episode++) {
            lines.add(Part.of("spoilers ceiling " + episode, "speak openly up to episode " + episode));
        }
        commands.stream().sorted().forEach(name -> {
            lines.add(Part.of("commands deny " + name, "do not answer to /" + name));
            lines.add(Part.of("commands allow " + name, "answer to /" + name));
        });
        return lines;
    }
}
