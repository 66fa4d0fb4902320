package okaybot.platform.discord;

import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What somebody has typed or pressed.
///
/// @param data as Discord tells it (Discord, Interaction Data)
record InteractionData(DataObject data) {
    /// The option with which somebody asks to be answered alone.
    static final String PRIVATE_OPTION = "private";

    /// The command's name.
    String commandName() {
        return data.getString("name");
    }

    /// What the command was asked about, if anything.
    Optional<String> argument() {
        return options().filter(option -> !option.getString("name").equals(PRIVATE_OPTION))
                .map(option -> option.getString("value"))
                .findFirst();
    }

    /// Whether the asker alone is to see the answer.
    boolean isPrivate() {
        return options()
                .anyMatch(option -> option.getString("name").equals(PRIVATE_OPTION) && option.getBoolean("value"));
    }

    /// What is being typed.
    String focusedValue() {
        return options().filter(option -> option.getBoolean("focused"))
                .map(option -> option.getString("value"))
                .findFirst()
                .orElse("");
    }

    private Stream<DataObject> options() {
        return data.optArray("options").orElseGet(DataArray::empty).stream(DataArray::getObject);
    }

    /// What the button carries.
    String customId() {
        return data.getString("custom_id");
    }
}
