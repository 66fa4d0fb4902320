package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.command.api.Completion;

/// Ways to finish what is being typed, as Discord shows them.
final class AutocompleteChoices {
    /// Stands between a name and its detail.
    private static final String GAP = " — ";

    /// As long as the very list is kept somewhere.
    private static final LoadingCache<List<Completion>, String> WRITTEN = Caffeine.newBuilder().weakKeys()
            .build(AutocompleteChoices::write);

    private AutocompleteChoices() {}

    /// The first ones as JSON, as many as Discord takes; one that does not fit is left out.
    static String toJson(List<Completion> completions) {
        return WRITTEN.get(completions);
    }

    private static String write(List<Completion> completions) {
        var choices = completions.stream()
                .filter(completion -> completion.value().length() <= Command.Choice.MAX_STRING_VALUE_LENGTH
                        && !completion.label().isBlank())
                .limit(OptionData.MAX_CHOICES)
                .map(completion -> DataObject.empty()
                        .put("name", shown(completion))
                        .put("value", completion.value()))
                .toList();
        return DataObject.empty().put("choices", DataArray.fromCollection(choices)).toString();
    }

    private static String shown(Completion completion) {
        var whole = completion.label() + GAP + completion.detail();
        var shown = completion.detail().isBlank() || whole.length() > Command.Choice.MAX_NAME_LENGTH
                ? completion.label()
                : whole;
        var end = Math.min(shown.length(), Command.Choice.MAX_NAME_LENGTH);
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end);
    }

    /// What a sent text stands for: some of Discord's apps send the name that was shown.
    ///
    /// @param completions the ways to finish a text
    static String resolve(String sent, Function<String, List<Completion>> completions) {
        var gap = sent.lastIndexOf(GAP);
        return gap < 0
                ? sent
                : completions.apply(sent.substring(0, gap))
                        .stream()
                        .filter(completion -> shown(completion).equals(sent))
                        .map(Completion::value)
                        .findFirst()
                        .orElse(sent);
    }
}
