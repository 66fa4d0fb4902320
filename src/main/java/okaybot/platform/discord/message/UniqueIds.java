package okaybot.platform.discord.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.components.selections.SelectOption;
import okaybot.answer.CommandLine;

/// Makes the ids in a message differ, and the values in a menu, as Discord requires; see [CustomId#encode(int)].
final class UniqueIds {
    /// The number of uses so far, by id or value.
    private final Map<String, Integer> uses = new HashMap<>();

    /// The id of the next component with this effect; empty if it is too long.
    Optional<String> encode(CustomId id) {
        return unique(id::encode, CustomId.MAX_LENGTH);
    }

    /// The value of the next option that asks this line; empty if it is too long.
    Optional<String> optionValue(CommandLine line) {
        return unique(nth -> CustomId.optionValue(line, nth), SelectOption.VALUE_MAX_LENGTH);
    }

    private Optional<String> unique(IntFunction<String> encode, int maxLength) {
        var id = encode.apply(uses.merge(encode.apply(1), 1, Integer::sum));
        return Optional.of(id).filter(unique -> unique.length() <= maxLength);
    }
}
