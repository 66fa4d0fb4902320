package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Set;
import okaybot.place.MembershipListener;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.MessageSender;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What is known of groups: who decides there, and what becomes of them and of the bot in them.
public final class GroupTracker implements MessageSender.ChatMigrationListener {
    private static final Set<String> OUT = Set.of("left", "kicked");
    private final MembershipListener news;
    private final ChatAdministrators admins;

    public GroupTracker(BotApiClient api, Ticker ticker, MembershipListener news) {
        this.admins = new ChatAdministrators(api, ticker);
        this.news = news;
    }

    public boolean isAdmin(Requester asker, ChatTarget spot) {
        return admins.contains(asker, spot);
    }

    /// The bot's own membership has changed.
    public void handleBotMembership(ChatMemberUpdated change) {
        var chat = change.getChat().getId();
        admins.invalidate(chat);
        if (chat > 0 || change.getNewChatMember() == null) {
            return;
        }
        if (OUT.contains(change.getNewChatMember().getStatus())) {
            markUnreachable(chat);
        } else {
            news.onJoined(ChatTarget.group(chat).place());
        }
    }

    /// Somebody else's has.
    public void handleMembership(ChatMemberUpdated change) {
        admins.invalidate(change.getChat().getId());
    }

    /// The bot cannot write in a chat; a private one is nobody's concern but its owner's.
    public void markUnreachable(long chat) {
        if (chat < 0) {
            news.onLeft(ChatTarget.group(chat).place());
        }
    }

    /// A message may tell that its group has become a supergroup, from either side.
    public void handleMigration(Message message) {
        if (message.getMigrateToChatId() != null) {
            chatMigrated(message.getChatId(), message.getMigrateToChatId());
        }
        if (message.getMigrateFromChatId() != null) {
            chatMigrated(message.getMigrateFromChatId(), message.getChatId());
        }
    }

    @Override
    public void chatMigrated(long from, long to) {
        news.onMoved(ChatTarget.group(from).place(), ChatTarget.group(to).place());
    }
}
