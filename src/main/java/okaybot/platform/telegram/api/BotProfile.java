package okaybot.platform.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/// What Telegram says about the bot. Everything is optional, because other servers that speak the Bot API say less.
///
/// @param username without `@`
/// @param canJoinGroups whether it can be added to groups
/// @param supportsInlineQueries whether inline mode is on
public record BotProfile(Optional<String> username, Optional<Boolean> canJoinGroups,
        Optional<Boolean> supportsInlineQueries) {
    /// Asks Telegram once.
    ///
    /// @throws BotApiException also if the result is no bot at all
    public static BotProfile fetch(BotApiClient api) throws BotApiException {
        var bot = api.fetch(new GetMe());
        if (!bot.isObject()) {
            throw BotApiException.unexpectedResult();
        }
        return new BotProfile(
                Optional.of(bot.path("username")).filter(JsonNode::isTextual).map(JsonNode::asText)
                        .filter(name -> !name.isBlank()),
                flag(bot.path("can_join_groups")), flag(bot.path("supports_inline_queries")));
    }

    private static Optional<Boolean> flag(JsonNode member) {
        return Optional.of(member).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }
}
