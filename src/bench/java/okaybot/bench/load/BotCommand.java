package okaybot.bench.load;

import java.util.List;
import java.util.Map;

/// How a bot is started.
///
/// @param command a word in it that is the name of one of the variables that connect the bot, such as `TELEGRAM_API_URL`, stands for
/// its value
public record BotCommand(String name, List<String> command) {
    List<String> arguments(Map<String, String> environment) {
        return command.stream().map(word -> environment.getOrDefault(word, word)).toList();
    }
}
