package okaybot.platform.discord.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Writes the commands that a text names as mentions, which Discord shows in each reader's language and opens when pressed (Discord,
/// Message Formatting). Until the commands are registered, they stay text. Thread-safe.
public final class CommandMentions {
    private static final int SLASH_COMMAND = 1;
    private static final int SUBCOMMAND = 1;
    /// A line that begins with a command is one to copy, such as an export.
    private static final Pattern COMMAND = Pattern
            .compile("(?<=[^\\p{L}\\p{N}/<.\\n])/(?<name>[a-z0-9]{1,32})(?: (?<sub>[a-z]{1,32}))?(?![\\w-])");

    private final AtomicReference<Map<String, RegisteredCommand>> commands = new AtomicReference<>(Map.of());

    /// @param subcommands none for most commands
    private record RegisteredCommand(String id, List<String> subcommands) {
        static RegisteredCommand of(DataObject json) {
            return new RegisteredCommand(json.getString("id"), json.optArray("options").stream()
                    .flatMap(options -> options.stream(DataArray::getObject))
                    .filter(option -> option.getInt("type") == SUBCOMMAND).map(option -> option.getString("name"))
                    .toList());
        }
    }

    /// Mentions these commands from now on.
    ///
    /// @param registered the commands with their ids, as Discord lists them
    public void onRegistered(DataArray registered) {
        commands.set(registered.stream(DataArray::getObject)
                .filter(command -> command.getInt("type", SLASH_COMMAND) == SLASH_COMMAND && command.hasKey("id"))
                .collect(Collectors.toUnmodifiableMap(command -> command.getString("name"), RegisteredCommand::of,
                        (first, _) -> first)));
    }

    /// The markdown with mentions.
    public String in(String markdown) {
        var known = commands.get();
        return known.isEmpty() || markdown.indexOf('/') < 0
                ? markdown
                : COMMAND.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(known.get(found.group("name")))
                                .flatMap(command -> mention(command, found)).orElseGet(found::group)));
    }

    /// Empty for a command of which only the subcommands can be mentioned, if the line has none of them.
    private static Optional<String> mention(RegisteredCommand command, MatchResult found) {
        var name = found.group("name");
        var next = Optional.ofNullable(found.group("sub"));
        if (command.subcommands().isEmpty()) {
            return Optional.of(mention(name, command) + next.map(word -> " " + word).orElse(""));
        }
        return next.filter(command.subcommands()::contains).map(sub -> mention(name + " " + sub, command))
                .or(() -> Stream.of(command.subcommands().getFirst()).filter(_ -> next.isEmpty())
                        .map(first -> mention(name + " " + first, command)).findFirst());
    }

    private static String mention(String name, RegisteredCommand command) {
        return "</" + name + ":" + command.id() + ">";
    }
}
