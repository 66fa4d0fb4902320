package okaybot.command.settings.grammar;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.command.api.EpisodeNumber;
import okaybot.lore.Lore;
import okaybot.lore.Vocabulary;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.text.Languages;

/// All options of `/settings`, by their words.
public final class SettingOptions {
    private static final List<String> COOLDOWNS = List.of("5", "10", "20", "60", "off");
    private final Vocabulary vocabulary;
    private final SettingOptionMessages messages;
    private final Map<String, SettingOption> byWords = new LinkedHashMap<>();

    /// @param commands the names of the commands that can be allowed or denied
    public SettingOptions(Set<String> commands, Lore lore) {
        vocabulary = lore.vocabulary();
        messages = SettingOptionMessages.in(lore.locale());
        AnswerScopeOptions.all(messages).forEach(this::add);
        add(messages.replyOpen(), Setting.REPLY.key(), "open");
        add(messages.replyPrivate(), Setting.REPLY.key(), "private");
        addSpoilerOptions(lore.lastEpisode());
        COOLDOWNS.forEach(limit -> add(cooldown(limit)));
        add(new SettingOption(SettingGrammar.REPORTS_HERE, messages.reportsHere(),
                (input, current) -> reportsTo(input, input.here().token(), current)));
        add(new SettingOption(SettingGrammar.words(Setting.REPORTS.key(), Setting.NOWHERE), messages.reportsNowhere(),
                (input, current) -> reportsTo(input, Setting.NOWHERE, current)));
        add(messages.questionsCounted(), Setting.QUESTIONS.key(), SettingGrammar.ON);
        add(messages.questionsNotCounted(), Setting.QUESTIONS.key(), SettingGrammar.OFF);
        add(messages.coversMessages(), Setting.COVER.key(), SettingGrammar.ON);
        add(messages.coversNoMessages(), Setting.COVER.key(), SettingGrammar.OFF);
        add(messages.languageAutomatic(), Setting.LANGUAGE.key(), Setting.AUTOMATIC);
        Languages.all().forEach(language -> add(messages.languageChosen(Languages.name(language)),
                Setting.LANGUAGE.key(), language.toLanguageTag()));
        commands.stream().sorted().forEach(name -> {
            add(messages.commandDenied(name), Setting.commandKey(name), Setting.DENY);
            add(messages.commandAllowed(name), Setting.commandKey(name), Setting.ALLOW);
        });
        add(new SettingOption(SettingGrammar.RESET, messages.reset(), SettingOptions::reset));
    }

    private void addSpoilerOptions(int lastEpisode) {
        add(messages.spoilersCovered(), Setting.SPOILER_HANDLING.key(), "cover");
        add(messages.spoilersLeftOut(), Setting.SPOILER_HANDLING.key(), "leave-out");
        add(messages.noSpoilers(), Setting.CEILING.key(), Setting.END);
        add(messages.everythingIsSpoiler(), Setting.CEILING.key(), "0");
        IntStream.rangeClosed(1, lastEpisode).forEach(episode -> add(messages.openUpTo(episode), Setting.CEILING.key(),
                String.valueOf(episode)));
    }

    private static List<SettingEdit> reportsTo(SettingsInput input, String destination, SettingsReader current) {
        return SettingOption.setOfOutermost(input.place(), Setting.REPORTS.key(), Optional.of(destination), current);
    }

    private static List<SettingEdit> reset(SettingsInput input, SettingsReader current) {
        return resets(input.place(), current, _ -> true);
    }

    private static List<SettingEdit> resets(Place place, SettingsReader current, Predicate<String> keys) {
        return current.at(place.path()).keySet().stream().filter(keys).sorted()
                .map(key -> new SettingEdit(place.path(), key, Optional.empty())).toList();
    }

    /// What takes back one setting, or all switches of commands.
    private Optional<SettingOption> resetOf(String words) {
        var reset = FirstWord.of(words);
        return Optional.of(reset.rest()).filter(_ -> reset.word().equals(SettingGrammar.RESET))
                .flatMap(SettingOptions::keysToReset)
                .map(keys -> new SettingOption(words, messages.reset(), (input, current) -> Stream
                        .concat(Stream.of(input.place()), outermost(input, keys))
                        .flatMap(place -> resets(place, current, keys).stream()).distinct().toList()));
    }

    private static Optional<Predicate<String>> keysToReset(String name) {
        return name.equals(SettingGrammar.COMMANDS)
                ? Optional.of(SettingGrammar::isCommand)
                : SettingGrammar.key(name).map(key -> key::equals);
    }

    /// The server or chat, if what is taken back is set only there.
    private static Stream<Place> outermost(SettingsInput input, Predicate<String> keys) {
        return SettingGrammar.OF_OUTERMOST.stream().anyMatch(keys)
                ? Stream.of(input.place().outermost())
                : Stream.of();
    }

    private void add(String description, String key, String value) {
        add(SettingOption.of(SettingGrammar.words(key, value), description, key, value));
    }

    private void add(SettingOption option) {
        byWords.put(option.words(), option);
    }

    private SettingOption cooldown(String limit) {
        var description = limit.equals(SettingGrammar.OFF)
                ? messages.noCooldown()
                : messages.cooldown(Integer.parseInt(limit));
        var key = Setting.COOLDOWN.key();
        return SettingOption.of(SettingGrammar.words(key, limit), description, key, limit);
    }

    public Stream<SettingOption> all() {
        return byWords.values().stream();
    }

    /// The words without slips; an episode may be written in any way.
    public String withoutSlips(String words) {
        return SettingGrammar.withoutSlips(SettingGrammar.ceiling(words)
                .flatMap(episode -> EpisodeNumber.parse(episode, vocabulary))
                .map(episode -> SettingGrammar.words(Setting.CEILING.key(), episode.toString())).orElse(words));
    }

    /// The option with these words, or the one that ends with them, if they are several: `ceiling 8`. A cooldown may be any number.
    public Optional<SettingOption> find(String plain) {
        var reset = resetOf(plain);
        if (reset.isPresent()) {
            return reset;
        }
        var similar = plain.contains(" ") ? similar(plain) : List.<SettingOption>of();
        if (similar.size() == 1) {
            return Optional.of(similar.getFirst());
        }
        return Optional.ofNullable(byWords.get(plain))
                .or(() -> SettingGrammar.parse(plain).filter(setting -> setting.key().equals(Setting.COOLDOWN.key())
                        && Setting.accepts(setting.key(), setting.value())).map(setting -> cooldown(setting.value())))
                .or(() -> language(plain)).or(() -> SettingGrammar.commandSwitch(plain).map(byWords::get));
    }

    /// The option of a language that is named in any way.
    private Optional<SettingOption> language(String plain) {
        return Optional.of(FirstWord.of(plain)).filter(words -> words.word().equals(SettingGrammar.LANGUAGE))
                .flatMap(words -> Languages.find(words.rest()))
                .map(language -> byWords.get(SettingGrammar.words(SettingGrammar.LANGUAGE, language.toLanguageTag())));
    }

    /// The options that begin or end with these words: all `spoilers …`, or `spoilers ceiling 8` for `ceiling 8`.
    public List<SettingOption> similar(String words) {
        var begun = all().filter(option -> option.words().startsWith(words + " ")).toList();
        return begun.isEmpty() ? all().filter(option -> option.words().endsWith(" " + words)).toList() : begun;
    }

    /// For each first word, the words that can follow it: `cover, leave-out, ceiling …`. Empty for one that stands alone.
    public Map<String, String> usage() {
        return all().map(option -> option.words().split(" ", 3)).collect(Collectors.groupingBy(words -> words[0],
                LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(),
                        all -> all.stream().map(SettingOptions::secondWord).distinct().collect(joining(", ")))));
    }

    private static String secondWord(String[] words) {
        return switch (words.length) {
            case 1 -> "";
            case 2 -> words[1];
            default -> words[1] + " …";
        };
    }
}
