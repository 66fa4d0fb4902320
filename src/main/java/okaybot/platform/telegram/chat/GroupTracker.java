package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.place.MembershipListener;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.ChatMigrationListener;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Keeps track of groups: who their admins are, whether the bot is a member, and which have become supergroups.
public final class GroupTracker implements ChatMigrationListener {
    /// The states of a member who is not in the group any more (Bot API, ChatMember).
    private static final Set<String> NOT_MEMBER = Set.of("left", "kicked");
    private static final int MAX_MIGRATIONS = 10_000;

    private final MembershipListener listener;
    private final ChatAdministrators administrators;
    /// The supergroups that groups have become. Buttons in the old group still work.
    private final Cache<Long, Long> migrations = Caffeine.newBuilder().maximumSize(MAX_MIGRATIONS).build();

    public GroupTracker(BotApiClient api, MembershipListener listener) {
        this.administrators = new ChatAdministrators(api);
        this.listener = listener;
    }

    /// Whether somebody is an admin of a group. May wait for Telegram for a short time.
    public AdminStatus adminStatus(Requester requester, ChatTarget target) {
        return administrators.status(requester, target);
    }

    /// Handles a change of the bot's own membership (`my_chat_member`).
    public void handleBotMembership(ChatMemberUpdated change) {
        var chatId = change.getChat().getId();
        administrators.invalidate(chatId);
        if (!isGroup(chatId) || change.getNewChatMember() == null) {
            return;
        }
        if (NOT_MEMBER.contains(change.getNewChatMember().getStatus())) {
            markUnreachable(chatId);
        } else {
            listener.onJoined(ChatTarget.group(chatId).place());
        }
    }

    /// Handles a change of somebody else's membership (`chat_member`).
    public void handleMembership(ChatMemberUpdated change) {
        administrators.invalidate(change.getChat().getId());
    }

    /// Notes that the bot cannot write in a chat. A group counts as left; for a private chat nothing changes.
    public void markUnreachable(long chatId) {
        if (isGroup(chatId)) {
            listener.onLeft(ChatTarget.group(chatId).place());
        }
    }

    /// Handles a message that says that a group has become a supergroup. Telegram sends one in the old group and one in
    /// the new.
    public void handleMigration(Message message) {
        if (message.getMigrateToChatId() != null) {
            chatMigrated(message.getChatId(), message.getMigrateToChatId());
        }
        if (message.getMigrateFromChatId() != null) {
            chatMigrated(message.getMigrateFromChatId(), message.getChatId());
        }
    }

    /// Where the message with a button is now. A supergroup has other message ids than the group before.
    public ChatTarget currentTarget(MaybeInaccessibleMessage message) {
        var target = ChatTarget.of(message);
        var to = migrations.getIfPresent(target.chatId());
        return to == null ? target : ChatTarget.inUnknownTopic(to);
    }

    @Override
    public void chatMigrated(long from, long to) {
        migrations.put(from, to);
        listener.onMoved(ChatTarget.group(from).place(), ChatTarget.group(to).place());
    }

    /// Users and their private chats have positive ids, all other chats negative ones.
    private static boolean isGroup(long chatId) {
        return chatId < 0;
    }
}
