package okaybot.platform.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What Telegram says about the bot. Everything is optional, because other servers that speak the Bot API say less.
///
/// @param id its user id
/// @param username without `@`
/// @param canJoinGroups whether it can be added to groups
/// @param readsAllGroupMessages whether privacy mode is off, so that Telegram sends it what people write to each other
/// @param supportsInlineQueries whether inline mode is on
/// @param supportsGuestQueries whether guest mode is on
public record BotProfile(Optional<Long> id, Optional<String> username, Optional<Boolean> canJoinGroups,
        Optional<Boolean> readsAllGroupMessages, Optional<Boolean> supportsInlineQueries,
        Optional<Boolean> supportsGuestQueries) {
    /// Asks Telegram once.
    ///
    /// @throws BotApiException also if the result is no bot at all
    public static BotProfile fetch(BotApiClient api) throws BotApiException {
        var bot = api.fetch(new GetMe());
        if (!bot.isObject()) {
            throw BotApiException.unexpectedResult();
        }
        return new BotProfile(
                Optional.of(bot.path("id")).filter(JsonNode::canConvertToLong).map(JsonNode::longValue),
                Optional.of(bot.path("username")).filter(JsonNode::isTextual).map(JsonNode::asText)
                        .filter(name -> !name.isBlank()),
                flag(bot.path("can_join_groups")), flag(bot.path("can_read_all_group_messages")),
                flag(bot.path("supports_inline_queries")), flag(bot.path("supports_guest_queries")));
    }

    /// Whether the bot has written a message; false if its id is not known.
    public boolean hasWritten(Message message) {
        return id.isPresent() && Optional.ofNullable(message.getFrom()).map(User::getId).equals(id);
    }

    private static Optional<Boolean> flag(JsonNode member) {
        return Optional.of(member).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }
}
