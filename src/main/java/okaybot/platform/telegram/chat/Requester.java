package okaybot.platform.telegram.chat;

import java.util.Optional;
import java.util.Set;
import okaybot.answer.Viewer;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Who asks: a person, or a chat in whose name somebody writes.
///
/// @param userId the id of a person, who also has a private chat; nothing for a chat
public record Requester(long id, Optional<Long> userId) {
    /// What stands in for a person: anonymous admins, a channel's posts in its group, posts in a channel's name.
    private static final Set<Long> STAND_INS = Set.of(1_087_968_824L, 777_000L, 136_817_688L);

    public static Optional<Requester> of(Message message) {
        return Optional.ofNullable(message.getSenderChat()).map(Chat::getId)
                .filter(_ -> !message.isUserMessage())
                .map(chat -> new Requester(chat, Optional.empty()))
                .or(() -> of(Optional.ofNullable(message.getFrom())));
    }

    public static Optional<Requester> of(Optional<User> user) {
        return user.filter(one -> !Boolean.TRUE.equals(one.getIsBot()))
                .map(User::getId)
                .filter(id -> !STAND_INS.contains(id))
                .map(id -> new Requester(id, Optional.of(id)));
    }

    public Viewer viewer(boolean admin) {
        return new Viewer(ChatTarget.PLATFORM + ":" + id, admin);
    }
}
