package okaybot.command;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.settings.Edit;
import okaybot.settings.Setting;

/// Everything that can be set, by the words for it. What is not among them cannot.
final class Wishes {
    private static final List<String> COOLDOWNS = List.of("5", "10", "20", "60", "off");
    private final Map<String, Wish> byWords = new LinkedHashMap<>();

    /// @param commands the names of those that may be allowed or denied
    Wishes(Set<String> commands, int lastEpisode) {
        WhereToAnswer.WISHES.forEach(this::add);
        add(Wish.of("reply open", "answers are for everyone", Setting.REPLY.key(), "open"));
        add(Wish.of("reply private", "answers are for the asker alone", Setting.REPLY.key(), "private"));
        add(Wish.of("spoilers cover", "spoilers stand under a cover", Setting.BEYOND.key(), "cover"));
        add(Wish.of("spoilers leave-out", "spoilers are left out", Setting.BEYOND.key(), "leave-out"));
        add(Wish.of("spoilers ceiling finished", "nothing is a spoiler any more", Setting.CEILING.key(), Setting.END));
        IntStream.rangeClosed(0, lastEpisode).forEach(episode -> add(Wish.of("spoilers ceiling " + episode,
                "speak openly up to episode " + episode, Setting.CEILING.key(), "" + episode)));
        COOLDOWNS.forEach(most -> add(cooldown(most)));
        add(new Wish("reports here", "bring mistakes that readers report to this place", (line, _) -> List.of(
                Wish.set(line.place().outermost(), Setting.REPORTS.key(), line.here().token()))));
        add(new Wish("reports nowhere", "readers cannot report mistakes", (line, _) -> List.of(
                Wish.set(line.place().outermost(), Setting.REPORTS.key(), Setting.NOWHERE))));
        commands.stream().sorted().forEach(name -> {
            add(Wish.of("commands deny " + name, "do not answer to /" + name, Setting.command(name), "deny"));
            add(Wish.of("commands allow " + name, "answer to /" + name, Setting.command(name), "allow"));
        });
        add(new Wish("reset", "take back what is set in this place", (line, now) -> now.at(line.place().path()).keySet()
                .stream().sorted().map(key -> new Edit(line.place().path(), key, Optional.empty())).toList()));
    }

    private void add(Wish wish) {
        byWords.put(wish.words(), wish);
    }

    private static Wish cooldown(String most) {
        var meaning = most.equals("off") ? "any number of questions" : most + " questions a minute for each person";
        return Wish.of("cooldown " + most, meaning, Setting.COOLDOWN.key(), most);
    }

    Stream<Wish> all() {
        return byWords.values().stream();
    }

    /// The wish that words stand for; a cooldown may be any number, and zeros before a number do not count.
    Optional<Wish> of(String words) {
        var plain = words.replaceAll(" 0+(?=\\d)", " ").replace("leave out", "leave-out").replace("not here",
                "not-here");
        var number = plain.startsWith("cooldown ") ? plain.substring("cooldown ".length()) : "";
        return Optional.ofNullable(byWords.get(plain)).or(() -> Optional.of(number)
                .filter(most -> Setting.accepts(Setting.COOLDOWN.key(), most)).map(Wishes::cooldown));
    }

    /// What can follow on each first word: `cover, leave-out, ceiling …`.
    Map<String, String> usage() {
        var usage = new LinkedHashMap<String, String>();
        all().map(Wish::words).collect(Collectors.groupingBy(words -> words.split(" ", 2)[0], LinkedHashMap::new,
                Collectors.toList())).forEach(
                        (first, all) -> usage.put(first, all.stream().map(Wishes::second)
                                .distinct().collect(joining(", "))));
        return usage;
    }

    private static String second(String words) {
        var parts = words.split(" ", 3);
        return parts.length == 1 ? "by itself" : parts.length == 2 ? parts[1] : parts[1] + " …";
    }
}
