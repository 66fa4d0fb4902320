package okaybot.platform.telegram.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import okaybot.place.Membership;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/// Asks Telegram about groups: whether the bot, or somebody else, is in one, what the bot may do there, and its name.
final class BotMembership {
    private static final Logger LOG = LoggerFactory.getLogger(BotMembership.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private final BotApiClient api;

    BotMembership(BotApiClient api) {
        this.api = api;
    }

    /// What a membership says. Somebody who is muted is `restricted` and still in the group, unless `is_member` is false
    /// (Bot API, ChatMember).
    static Membership of(@Nullable ChatMember member) {
        return switch (member) {
            case null -> Membership.UNKNOWN;
            case ChatMemberRestricted restricted -> Optional.ofNullable(restricted.getIsMember())
                    .map(BotMembership::of).orElse(Membership.UNKNOWN);
            case ChatMemberOwner _,ChatMemberAdministrator _,ChatMemberMember _ -> Membership.MEMBER;
            case ChatMemberLeft _,ChatMemberBanned _ -> Membership.NOT_MEMBER;
            default -> Membership.UNKNOWN;
        };
    }

    private static Membership of(boolean isMember) {
        return isMember ? Membership.MEMBER : Membership.NOT_MEMBER;
    }

    /// Asks Telegram.
    ///
    /// @param userId the bot's, or somebody's
    /// @param onMigrated called with the new id if the group has become a supergroup
    Membership ask(long chatId, long userId, LongConsumer onMigrated) {
        try {
            return of(api.call(GetChatMember.builder().chatId(chatId).userId(userId).build(), TIMEOUT));
        } catch (BotApiException e) {
            e.migratedTo().ifPresent(onMigrated::accept);
            return e.type() == BotApiErrorType.NOT_MEMBER ? Membership.NOT_MEMBER : Membership.UNKNOWN;
        }
    }

    /// Asks Telegram whether the bot may delete the messages of others; empty if it does not tell.
    Optional<Boolean> mayDeleteMessages(long chatId, long botId) {
        try {
            var member = api.fetch(GetChatMember.builder().chatId(chatId).userId(botId).build());
            return Optional.of(member).filter(known -> known.has("status"))
                    .map(known -> known.path("can_delete_messages").asBoolean());
        } catch (BotApiException _) {
            return Optional.empty();
        }
    }

    /// Asks Telegram for the name of a group; empty if it does not tell.
    Optional<String> title(long chatId) {
        try {
            return Optional.ofNullable(api.call(GetChat.builder().chatId(chatId).build(), TIMEOUT).getTitle());
        } catch (BotApiException e) {
            LOG.debug("Telegram: name of a group cannot be looked up ({}), it is not shown", e.reason());
            return Optional.empty();
        }
    }
}
