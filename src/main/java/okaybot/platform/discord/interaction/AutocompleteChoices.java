package okaybot.platform.discord.interaction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.command.api.Completion;
import okaybot.text.TextTruncator;

/// Writes the completions of [okaybot.command.api.CommandOption] as the choices that Discord shows, and resolves choices that Discord sends back by name.
public final class AutocompleteChoices {
    /// Separates a label from its detail.
    private static final String SEPARATOR = " — ";
    /// Compared by identity: the answer service returns the same list for the same input, and drops it together with
    /// the lore.
    private final LoadingCache<List<Completion>, String> jsonByCompletions = Caffeine.newBuilder().weakKeys()
            .build(AutocompleteChoices::write);

    /// The first completions, as many as Discord accepts, without those whose value is too long.
    ///
    /// @return a JSON object
    String toJson(List<Completion> completions) {
        return jsonByCompletions.get(completions);
    }

    private static String write(List<Completion> completions) {
        var choices = completions.stream()
                .filter(completion -> completion.value().length() <= Command.Choice.MAX_STRING_VALUE_LENGTH
                        && !completion.label().isBlank())
                .limit(OptionData.MAX_CHOICES)
                .map(completion -> DataObject.empty()
                        .put("name", name(completion))
                        .put("value", completion.value()))
                .toList();
        return DataObject.empty().put("choices", DataArray.fromCollection(choices)).toString();
    }

    private static String name(Completion completion) {
        var full = completion.label() + SEPARATOR + completion.detail();
        var name = completion.detail().isBlank() || full.length() > Command.Choice.MAX_NAME_LENGTH
                ? completion.label()
                : full;
        return TextTruncator.truncate(name, Command.Choice.MAX_NAME_LENGTH);
    }

    /// Some of Discord's apps send a choice's name instead of its value.
    ///
    /// @param complete finds the completions of a text
    /// @return the value of the choice, or the text itself
    String resolve(String sent, Function<String, List<Completion>> complete) {
        var separator = sent.lastIndexOf(SEPARATOR);
        return separator < 0
                ? sent
                : complete.apply(sent.substring(0, separator))
                        .stream()
                        .filter(completion -> name(completion).equals(sent))
                        .map(Completion::value)
                        .findFirst()
                        .orElse(sent);
    }
}
