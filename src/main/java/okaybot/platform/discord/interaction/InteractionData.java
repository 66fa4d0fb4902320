package okaybot.platform.discord.interaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.CommandLine;
import okaybot.command.api.Subcommand.Values;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.message.CustomId;

/// What the user typed or pressed.
///
/// @param data as Discord sends it (Discord, Interaction Data)
public record InteractionData(DataObject data) {
    /// The option of most commands that asks for an ephemeral reply.
    public static final String PRIVATE_OPTION = "private";

    /// The command's name; a question mark if Discord does not tell.
    String commandName() {
        var name = CommandLine.parse(data.getString("name")).name();
        return name.isEmpty() ? "?" : name;
    }

    /// The name of a command in a context menu, as it was registered.
    String menuName() {
        return data.getString("name");
    }

    /// The message in whose context menu the command was chosen.
    TargetMessage targetMessage() {
        return new TargetMessage(
                data.getObject("resolved").getObject("messages").getObject(data.getString("target_id")));
    }

    /// The value of the command's own option.
    Optional<String> argument() {
        return options().filter(option -> !option.getString("name").equals(PRIVATE_OPTION))
                .map(option -> option.getString("value"))
                .findFirst();
    }

    /// The subcommand's name; empty if the command has none.
    Optional<String> subcommand() {
        return firstOption().filter(InteractionData::isSubcommand).map(option -> option.getString("name"));
    }

    private Optional<DataObject> firstOption() {
        return options(data).findFirst();
    }

    private static boolean isSubcommand(DataObject option) {
        return option.getInt("type") == OptionType.SUB_COMMAND.getKey();
    }

    /// The values of the options, by name; of a channel, its token.
    Values optionValues() {
        return new Values(options().filter(option -> !option.getString("value").isEmpty()).collect(Collectors
                .toMap(option -> option.getString("name"), this::optionValue, (first, _) -> first)));
    }

    private String optionValue(DataObject option) {
        var value = option.getString("value");
        return option.getInt("type") == OptionType.CHANNEL.getKey() ? token(value) : value;
    }

    /// Whether the user asks for an ephemeral reply.
    boolean isPrivate() {
        return options()
                .anyMatch(
                        option -> option.getString("name").equals(PRIVATE_OPTION) && option.getBoolean("value", true));
    }

    /// What is typed so far, for autocomplete.
    String focusedValue() {
        return focusedOption().map(option -> option.getString("value")).orElse("");
    }

    /// What was entered in a field of a form.
    String entered(String fieldId) {
        return fields().filter(field -> field.getString("custom_id").equals(fieldId))
                .map(field -> field.getString("value")).findFirst().orElse("");
    }

    /// The name of the option in which it is typed.
    String focusedName() {
        return focusedOption().map(option -> option.getString("name")).orElse("");
    }

    private Optional<DataObject> focusedOption() {
        return options().filter(option -> option.getBoolean("focused")).findFirst();
    }

    /// Those of the subcommand, if there is one.
    private Stream<DataObject> options() {
        return firstOption().filter(InteractionData::isSubcommand).map(InteractionData::options)
                .orElseGet(() -> options(data));
    }

    private static Stream<DataObject> options(DataObject of) {
        return of.optArray("options").orElseGet(DataArray::empty).stream(DataArray::getObject);
    }

    /// The button that was pressed, or the one that a selected option, a chosen channel or the entry in a form stands for; empty if
    /// it is none of this version.
    Optional<CustomId> pressed() {
        return CustomId.parse(data.getString("custom_id")).flatMap(id -> id.withValues(values()));
    }

    private List<String> values() {
        var selected = data.optArray("values").orElseGet(DataArray::empty).stream(DataArray::getString)
                .map(this::token);
        return Stream.concat(selected, fields().map(field -> field.getString("value"))).toList();
    }

    /// The custom id of the form that was filled in.
    String formId() {
        return data.getString("custom_id");
    }

    /// The fields of a form, each of which is in a label.
    private Stream<DataObject> fields() {
        return data.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .filter(label -> label.hasKey("component")).map(label -> label.getObject("component"));
    }

    /// The channels that the user has chosen.
    Stream<ChosenChannel> channels() {
        return data.getObject("resolved").getObject("channels").keys().stream().flatMap(id -> channel(id).stream());
    }

    /// The token of a channel that the user has chosen, by its id; any other value as it is.
    private String token(String value) {
        return channel(value).map(ChosenChannel::token).orElse(value);
    }

    private Optional<ChosenChannel> channel(String id) {
        return data.getObject("resolved").getObject("channels").optObject(id).filter(_ -> DiscordPlace.isId(id))
                .map(channel -> new ChosenChannel(id, channel));
    }
}
