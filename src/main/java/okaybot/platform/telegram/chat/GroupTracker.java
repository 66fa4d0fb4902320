package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.log.RedactedException;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.ChatListener;
import okaybot.platform.telegram.callback.TargetGroup;
import okaybot.resilience.RetryingExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Keeps track of groups: who their admins are, whether the bot is a member, and which have become supergroups. If the listener
/// fails, it is called again.
public final class GroupTracker implements ChatListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupTracker.class);
    private static final int MAX_MIGRATIONS = 10_000;

    private final MembershipListener listener;
    private final Optional<Long> botId;
    private final ChatAdministrators administrators;
    private final BotMembership membership;
    private final KnownGroups known = new KnownGroups();
    /// The supergroups that groups have become. Buttons in the old group still work.
    private final Cache<Long, Long> migrations = Caffeine.newBuilder().maximumSize(MAX_MIGRATIONS).build();
    private final RetryingExecutor executor = new RetryingExecutor("Telegram: groups",
            "Telegram: could not save which groups added or removed the bot, retrying");

    /// @param botId the bot's user id; empty if it is not known
    public GroupTracker(BotApiClient api, Optional<Long> botId, MembershipListener listener) {
        this.administrators = new ChatAdministrators(api);
        this.membership = new BotMembership(api);
        this.botId = botId;
        this.listener = listener;
    }

    /// Whether somebody is an admin of a group. May wait for Telegram for a short time.
    public AdminStatus adminStatus(Requester requester, ChatTarget target) {
        return administrators.status(requester, target);
    }

    /// The name of somebody in a group; empty if others there do not see it. May wait too.
    public Optional<String> publicName(Requester requester, ChatTarget target) {
        return requester.name().filter(_ -> !administrators.mayBeAnonymous(requester, target));
    }

    /// The name of a group; empty if it cannot be found out. Asks Telegram if it has not come with a message yet.
    public Optional<String> title(ChatTarget group) {
        return known.title(group.chatId()).or(() -> membership.title(group.chatId()).map(title -> {
            known.onTitle(group.chatId(), title);
            return title;
        }));
    }

    /// The names of the topics of a group that are known, by their ids; empty where the name is not.
    public Map<Integer, String> topics(ChatTarget group) {
        return known.topics(group.chatId());
    }

    /// Notes the name of a topic that the bot has opened.
    void topicOpened(long chatId, int topic, String name) {
        known.onTopic(chatId, topic, name);
    }

    /// Some groups that the bot is in. There may be more, since Telegram does not list them.
    public List<ChatTarget> knownGroups(int limit) {
        return known.some(limit).stream().map(ChatTarget::group).toList();
    }

    /// Whether somebody is in a group, as Telegram says now.
    public boolean isMember(Requester requester, ChatTarget group) {
        return requester.userId().filter(
                id -> membership.ask(group.chatId(), id, _ -> {}) == Membership.MEMBER).isPresent();
    }

    /// Asks Telegram whether the bot is in a group.
    public Membership membership(ChatTarget group) {
        var chatId = group.chatId();
        return botId.map(id -> membership.ask(chatId, id, supergroup -> chatMigrated(chatId, supergroup)))
                .orElse(Membership.UNKNOWN);
    }

    /// Asks Telegram whether the bot may delete the messages of others in a group; empty if it does not tell.
    public Optional<Boolean> mayDeleteMessages(ChatTarget group) {
        return botId.flatMap(id -> membership.mayDeleteMessages(group.chatId(), id));
    }

    /// Handles a change of the bot's own membership (`my_chat_member`).
    public void handleBotMembership(ChatMemberUpdated change) {
        var chatId = change.getChat().getId();
        administrators.invalidate(chatId);
        switch (BotMembership.of(change.getNewChatMember())) {
            case NOT_MEMBER -> markLeft(chatId);
            case MEMBER -> group(chatId).ifPresent(group -> executor.execute(() -> listener.onJoined(group)));
            case UNKNOWN -> {
            }
        }
    }

    /// Handles a change of somebody else's membership (`chat_member`).
    public void handleMembership(ChatMemberUpdated change) {
        administrators.invalidate(change.getChat().getId());
    }

    /// Notes that the bot is not in a group any more. For a private chat nothing changes.
    public void markLeft(long chatId) {
        known.remove(chatId);
        group(chatId).ifPresent(group -> executor.execute(() -> listener.onLeft(group)));
    }

    /// Notes that the bot is in the group of a message, and whether that has become a supergroup. Telegram says so in the old
    /// group and in the new one.
    public void handleMessage(Message message) {
        if (message.getMigrateToChatId() != null) {
            chatMigrated(message.getChatId(), message.getMigrateToChatId());
        } else if (!isAboutLeaving(message)) {
            known.onMessage(message);
            messageAccepted(message.getChatId());
        }
        if (message.getMigrateFromChatId() != null) {
            chatMigrated(message.getMigrateFromChatId(), message.getChatId());
        }
    }

    /// Whether it is the last message that the bot gets from a group.
    private boolean isAboutLeaving(Message message) {
        var left = Optional.ofNullable(message.getLeftChatMember()).map(User::getId);
        return left.isPresent() && left.equals(botId);
    }

    @Override
    public void messageAccepted(long chatId) {
        group(chatId).ifPresent(listener::onActive);
    }

    /// Where the message with a button is now. A supergroup has other message ids than the group before.
    public ChatTarget currentTarget(MaybeInaccessibleMessage message) {
        var target = ChatTarget.of(message);
        var to = migrations.getIfPresent(target.chatId());
        return to == null ? target : ChatTarget.inUnknownTopic(to);
    }

    /// The group that a button in a private chat is about. A group that has become a supergroup since had no topics before.
    public ChatTarget currentTarget(TargetGroup group) {
        var to = migrations.getIfPresent(group.chatId());
        return to == null ? ChatTarget.of(group) : ChatTarget.group(to);
    }

    @Override
    public void chatMigrated(long from, long to) {
        migrations.put(from, to);
        Runnable move = () -> listener.onMoved(ChatTarget.group(from).place(), ChatTarget.group(to).place());
        try {
            // At once, because the next message needs the settings.
            move.run();
        } catch (RuntimeException e) {
            LOG.warn("Telegram: settings of a group not moved to its supergroup, retrying", RedactedException.of(e));
            executor.execute(move::run);
        }
    }

    /// Users and their private chats have positive ids, all other chats negative ones.
    private static Optional<Place> group(long chatId) {
        return Optional.of(chatId).filter(id -> id < 0).map(id -> ChatTarget.group(id).place());
    }

    @Override
    public void close() {
        executor.close();
    }
}
