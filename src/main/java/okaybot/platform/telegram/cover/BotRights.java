package okaybot.platform.telegram.cover;

import java.util.Optional;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/// What the bot may do in groups.
///
/// @param botId the bot's user id; empty if it is not known
record BotRights(BotApiClient api, Optional<Long> botId) {
    /// Whether the bot may delete the messages of others; empty if Telegram does not say.
    Optional<Boolean> mayDelete(long chatId) {
        return botId.flatMap(id -> fetch(chatId, id));
    }

    private Optional<Boolean> fetch(long chatId, long id) {
        try {
            var member = api.fetch(GetChatMember.builder().chatId(chatId).userId(id).build());
            return Optional.of(member).filter(known -> known.has("status"))
                    .map(known -> known.path("can_delete_messages").asBoolean());
        } catch (BotApiException _) {
            return Optional.empty();
        }
    }
}
