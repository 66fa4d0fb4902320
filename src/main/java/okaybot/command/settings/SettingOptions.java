package okaybot.command.settings;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;

/// Everything that can be set, by the words for it. What is not among them cannot.
final class SettingOptions {
    private static final List<String> COOLDOWNS = List.of("5", "10", "20", "60", "off");
    private final Map<String, SettingOption> byWords = new LinkedHashMap<>();

    /// @param commands the names of those that may be allowed or denied
    SettingOptions(Set<String> commands, int lastEpisode) {
        AnswerScopeOptions.OPTIONS.forEach(this::add);
        add(SettingOption.of("reply open", "answers are for everyone", Setting.REPLY.key(), "open"));
        add(SettingOption.of("reply private", "answers are for the asker alone", Setting.REPLY.key(), "private"));
        add(SettingOption.of("spoilers cover", "spoilers stand under a cover", Setting.SPOILER_HANDLING.key(),
                "cover"));
        add(SettingOption.of("spoilers leave-out", "spoilers are left out", Setting.SPOILER_HANDLING.key(),
                "leave-out"));
        add(SettingOption.of("spoilers ceiling finished", "nothing is a spoiler any more", Setting.CEILING.key(),
                Setting.END));
        IntStream.rangeClosed(0, lastEpisode).forEach(episode -> add(SettingOption.of("spoilers ceiling " + episode,
                "speak openly up to episode " + episode, Setting.CEILING.key(), "" + episode)));
        COOLDOWNS.forEach(most -> add(cooldown(most)));
        add(new SettingOption("reports here", "bring mistakes that readers report to this place", (line, _) -> List.of(
                SettingOption.set(line.place().outermost(), Setting.REPORTS.key(), line.here().token()))));
        add(new SettingOption("reports nowhere", "readers cannot report mistakes", (line, _) -> List.of(
                SettingOption.set(line.place().outermost(), Setting.REPORTS.key(), Setting.NOWHERE))));
        commands.stream().sorted().forEach(name -> {
            add(SettingOption.of("commands deny " + name, "do not answer to /" + name, Setting.commandKey(name),
                    "deny"));
            add(SettingOption.of("commands allow " + name, "answer to /" + name, Setting.commandKey(name), "allow"));
        });
        add(new SettingOption("reset", "take back what is set in this place",
                (line, now) -> now.at(line.place().path()).keySet()
                        .stream().sorted().map(key -> new SettingEdit(line.place().path(), key, Optional.empty()))
                        .toList()));
    }

    private void add(SettingOption wish) {
        byWords.put(wish.words(), wish);
    }

    private static SettingOption cooldown(String most) {
        var meaning = most.equals("off") ? "any number of questions" : most + " questions a minute for each person";
        return SettingOption.of("cooldown " + most, meaning, Setting.COOLDOWN.key(), most);
    }

    Stream<SettingOption> all() {
        return byWords.values().stream();
    }

    /// The wish that words stand for; a cooldown may be any number, and zeros before a number do not count.
    Optional<SettingOption> of(String words) {
        var plain = words.replaceAll(" 0+(?=\\d)", " ").replace("leave out", "leave-out").replace("not here",
                "not-here");
        var number = plain.startsWith("cooldown ") ? plain.substring("cooldown ".length()) : "";
        return Optional.ofNullable(byWords.get(plain)).or(() -> Optional.of(number)
                .filter(most -> Setting.accepts(Setting.COOLDOWN.key(), most)).map(SettingOptions::cooldown));
    }

    /// What can follow on each first word: `cover, leave-out, ceiling …`.
    Map<String, String> usage() {
        var usage = new LinkedHashMap<String, String>();
        all().map(SettingOption::words)
                .collect(Collectors.groupingBy(words -> words.split(" ", 2)[0], LinkedHashMap::new,
                        Collectors.toList()))
                .forEach(
                        (first, all) -> usage.put(first, all.stream().map(SettingOptions::second)
                                .distinct().collect(joining(", "))));
        return usage;
    }

    private static String second(String words) {
        var parts = words.split(" ", 3);
        return parts.length == 1 ? "by itself" : parts.length == 2 ? parts[1] : parts[1] + " …";
    }
}
