package okaybot.bench.load;

import java.util.List;
import java.util.Map;

/// How a bot is started. A word in a command that is the name of one of the variables that connect the bot, such as
/// `TELEGRAM_API_URL`, stands for its value.
///
/// @param command as hosts start it
/// @param unpaced without limits of its own, where it has any, so that load measures the bot and not these
public record BotCommand(String name, List<String> command, List<String> unpaced) {
    /// A bot without limits of its own.
    public BotCommand(String name, List<String> command) {
        this(name, command, command);
    }

    BotCommand withoutLimits() {
        return new BotCommand(name, unpaced);
    }

    List<String> arguments(Map<String, String> environment) {
        return command.stream().map(word -> environment.getOrDefault(word, word)).toList();
    }
}
