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
import okaybot.settings.SettingsReader;

/// All options of `/settings`, by their words.
final class SettingOptions {
    private static final List<String> COOLDOWNS = List.of("5", "10", "20", "60", "off");
    private final Map<String, SettingOption> byWords = new LinkedHashMap<>();

    /// @param commands the names of the commands that can be allowed or denied
    SettingOptions(Set<String> commands, int lastEpisode) {
        AnswerScopeOptions.OPTIONS.forEach(this::add);
        add("reply open", "answers are for everyone", Setting.REPLY.key(), "open");
        add("reply private", "answers are for the asker alone", Setting.REPLY.key(), "private");
        addSpoilerOptions(lastEpisode);
        COOLDOWNS.forEach(limit -> add(cooldown(limit)));
        addReportOptions();
        commands.stream().sorted().forEach(name -> {
            add("commands deny " + name, "do not answer to /" + name, Setting.commandKey(name), "deny");
            add("commands allow " + name, "answer to /" + name, Setting.commandKey(name), "allow");
        });
        add(new SettingOption("reset", "take back what is set in this place", SettingOptions::reset));
    }

    private void addSpoilerOptions(int lastEpisode) {
        add("spoilers cover", "spoilers stand under a cover", Setting.SPOILER_HANDLING.key(), "cover");
        add("spoilers leave-out", "spoilers are left out", Setting.SPOILER_HANDLING.key(), "leave-out");
        add("spoilers ceiling finished", "nothing is a spoiler any more", Setting.CEILING.key(), Setting.END);
        IntStream.rangeClosed(0, lastEpisode).forEach(episode -> add("spoilers ceiling " + episode,
                "speak openly up to episode " + episode, Setting.CEILING.key(), "" + episode));
    }

    private void addReportOptions() {
        add(new SettingOption("reports here", "bring mistakes that readers report to this place",
                (input, _) -> reportsTo(input, input.here().token())));
        add(new SettingOption("reports nowhere", "readers cannot report mistakes",
                (input, _) -> reportsTo(input, Setting.NOWHERE)));
    }

    private static List<SettingEdit> reportsTo(SettingsInput input, String destination) {
        return List.of(SettingOption.set(input.place().outermost(), Setting.REPORTS.key(), destination));
    }

    private static List<SettingEdit> reset(SettingsInput input, SettingsReader current) {
        var place = input.place().path();
        return current.at(place).keySet().stream().sorted().map(key -> new SettingEdit(place, key, Optional.empty()))
                .toList();
    }

    private void add(String words, String description, String key, String value) {
        add(SettingOption.of(words, description, key, value));
    }

    private void add(SettingOption option) {
        byWords.put(option.words(), option);
    }

    private static SettingOption cooldown(String limit) {
        var description = limit.equals("off")
                ? "any number of questions"
                : limit + " questions a minute for each person";
        return SettingOption.of("cooldown " + limit, description, Setting.COOLDOWN.key(), limit);
    }

    Stream<SettingOption> all() {
        return byWords.values().stream();
    }

    /// The option with these words, or the one that ends with them, if they are several: `ceiling 8`. A cooldown may be any number,
    /// and leading zeros are ignored.
    Optional<SettingOption> find(String words) {
        var plain = words.replaceAll(" 0+(?=\\d)", " ")
                .replace("leave out", "leave-out")
                .replace("not here", "not-here")
                .replaceFirst("^spoilers? (ceiling )?(?=(\\d+|finished|end)$)", "spoilers ceiling ")
                .replaceFirst("ceiling end$", "ceiling finished");
        var similar = plain.contains(" ") ? similar(plain) : List.<SettingOption>of();
        if (similar.size() == 1) {
            return Optional.of(similar.getFirst());
        }
        var limit = plain.startsWith("cooldown ") ? plain.substring("cooldown ".length()) : "";
        return Optional.ofNullable(byWords.get(plain)).or(() -> Optional.of(limit)
                .filter(number -> Setting.accepts(Setting.COOLDOWN.key(), number)).map(SettingOptions::cooldown));
    }

    /// The options that begin or end with these words: all `spoilers …`, or `spoilers ceiling 8` for `ceiling 8`.
    List<SettingOption> similar(String words) {
        var begun = all().filter(option -> option.words().startsWith(words + " ")).toList();
        return begun.isEmpty() ? all().filter(option -> option.words().endsWith(" " + words)).toList() : begun;
    }

    /// For each first word, the words that can follow it: `cover, leave-out, ceiling …`.
    Map<String, String> usage() {
        return all().map(option -> option.words().split(" ", 3)).collect(Collectors.groupingBy(words -> words[0],
                LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(),
                        all -> all.stream().map(SettingOptions::secondWord).distinct().collect(joining(", ")))));
    }

    private static String secondWord(String[] words) {
        return switch (words.length) {
            case 1 -> "by itself";
            case 2 -> words[1];
            default -> words[1] + " …";
        };
    }
}
