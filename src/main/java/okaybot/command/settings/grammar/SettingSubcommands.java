package okaybot.command.settings.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Channel;
import okaybot.command.api.Subcommand.Completed;
import okaybot.command.api.Subcommand.Flag;
import okaybot.command.api.Subcommand.OneOf;
import okaybot.command.api.Subcommand.Parameter;
import okaybot.command.api.Subcommand.Text;
import okaybot.command.api.Subcommand.Values;
import okaybot.command.api.Subcommand.WholeNumber;
import okaybot.command.api.Subcommand.Words;
import okaybot.place.Place.LevelType;
import okaybot.settings.Setting;
import okaybot.text.Languages;

/// The subcommands of `/settings`. Without a value, one shows the page of its setting.
public final class SettingSubcommands {
    private static final String VALUE = "value";
    private static final String WHERE = "where";
    private static final String CHANNEL = "channel";
    /// The levels that a place can have on platforms with subcommands.
    private static final List<String> LEVELS = Stream
            .of(LevelType.SERVER, LevelType.CATEGORY, LevelType.CHANNEL, LevelType.THREAD)
            .map(LevelType::label).toList();

    private final List<Subcommand> all = new ArrayList<>();

    private SettingSubcommands() {}

    /// All of them, of which Discord accepts 25.
    ///
    /// @param commands the names of the commands that can be allowed or denied
    public static List<Subcommand> all(Collection<String> commands, int lastEpisode) {
        var subcommands = new SettingSubcommands();
        subcommands.addPages();
        subcommands.addSpoilers(lastEpisode);
        subcommands.addOthers(commands.stream().sorted().toList());
        return List.copyOf(subcommands.all);
    }

    private void addPages() {
        addInPlace(SettingGrammar.SHOW, _ -> "");
        addInPlace(SettingGrammar.LOG, _ -> SettingGrammar.LOG);
        addInPlace(SettingGrammar.EXPORT, _ -> SettingGrammar.EXPORT);
        add(SettingGrammar.HELP, _ -> SettingGrammar.HELP);
        add(SettingGrammar.IMPORT, values -> SettingGrammar.IMPORT + " " + values.get("text"),
                new Parameter("text", new Text(SettingGrammar.MAX_IMPORT_LENGTH)));
        add("line", values -> values.get("what"), new Parameter("what", new Words()));
    }

    private void addSpoilers(int lastEpisode) {
        var ceiling = SettingGrammar.name(Setting.CEILING.key());
        addInPlace("spoilers", values -> values.isTrue("finished")
                ? SettingGrammar.words(Setting.CEILING.key(), Setting.END)
                : values.has("ceiling") ? ceiling + " " + values.get("ceiling") : "spoilers",
                new Parameter("ceiling", new WholeNumber(0, lastEpisode)), new Parameter("finished", new Flag()));
        addInPlace("beyond", values -> "spoilers " + (values.has(VALUE) ? values.get(VALUE) : "beyond"),
                new Parameter(VALUE, new OneOf(List.of("cover", "leave-out"))));
    }

    private void addOthers(List<String> commands) {
        addInPlace("answer", values -> "answer " + values.get(VALUE), new Parameter(VALUE,
                new OneOf(List.of("here", "not-here", "only", "everywhere", "nowhere"))));
        addInPlace("replies", values -> "reply " + values.get(VALUE),
                new Parameter(VALUE, new OneOf(List.of("open", "private"))));
        addInPlace("cooldown", values -> "cooldown " + limit(values.get("questions")),
                new Parameter("questions", new WholeNumber(0, Setting.MAX_COOLDOWN)));
        addInPlace(SettingGrammar.COMMANDS, SettingSubcommands::command, new Parameter("command",
                new Completed(commands)), new Parameter("allowed", new Flag()));
        add("reports", values -> "reports " + (values.has(CHANNEL) ? values.get(CHANNEL) : values.get(VALUE)),
                new Parameter(CHANNEL, new Channel()), new Parameter(VALUE, new OneOf(List.of("here", "nowhere"))));
        addInPlace("questions", values -> "questions " + onOrOff("counted", values),
                new Parameter("counted", new Flag()));
        addInPlace("cover", values -> "cover " + onOrOff("offered", values), new Parameter("offered", new Flag()));
        addInPlace(SettingGrammar.LANGUAGE, values -> SettingGrammar.LANGUAGE + " " + values.get(VALUE),
                new Parameter(VALUE, new Completed(languages())));
        add(SettingGrammar.SUPPORT, values -> SettingGrammar.SUPPORT + " " + values.get("text"),
                new Parameter("text", new Text(Setting.MAX_SUPPORT_LENGTH)));
        addInPlace(SettingGrammar.RESET, values -> SettingGrammar.RESET + " " + values.get("setting"),
                new Parameter("setting", new Completed(names(commands))));
    }

    private static List<String> languages() {
        return Stream.concat(Stream.of(Setting.AUTOMATIC), Languages.all().stream().map(Languages::name)).toList();
    }

    private static String limit(String questions) {
        return questions.equals("0") ? SettingGrammar.OFF : questions;
    }

    private static String command(Values values) {
        var name = values.get("command");
        return values.has("allowed") && !name.isEmpty()
                ? SettingGrammar.words(Setting.commandKey(name),
                        values.isTrue("allowed") ? Setting.ALLOW : Setting.DENY)
                : SettingGrammar.COMMANDS + " " + name;
    }

    private static String onOrOff(String parameter, Values values) {
        return !values.has(parameter) ? "" : values.isTrue(parameter) ? SettingGrammar.ON : SettingGrammar.OFF;
    }

    private static List<String> names(List<String> commands) {
        return Stream.concat(Arrays.stream(Setting.values()).map(setting -> SettingGrammar.name(setting.key())),
                Stream.concat(Stream.of(SettingGrammar.COMMANDS),
                        commands.stream().map(name -> SettingGrammar.name(Setting.commandKey(name)))))
                .toList();
    }

    private void add(String name, Function<Values, String> words, Parameter... parameters) {
        all.add(new Subcommand(name, List.of(parameters), values -> words.apply(values).strip()));
    }

    /// The same about a place that can be named: by a channel, otherwise by a level around the admin.
    private void addInPlace(String name, Function<Values, String> words, Parameter... parameters) {
        var all = new ArrayList<>(List.of(parameters));
        all.add(new Parameter(WHERE, new OneOf(LEVELS)));
        all.add(new Parameter(CHANNEL, new Channel()));
        add(name, values -> inPlace(values, words.apply(values)), all.toArray(Parameter[]::new));
    }

    private static String inPlace(Values values, String words) {
        return Stream.of(CHANNEL, WHERE).filter(values::has).findFirst()
                .map(named -> SettingsInput.inPlace(values.get(named), words)).orElse(words);
    }
}
