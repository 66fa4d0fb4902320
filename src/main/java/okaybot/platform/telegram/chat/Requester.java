package okaybot.platform.telegram.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okaybot.answer.Viewer;
import okaybot.answer.Viewer.AdminStatus;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Who asks: a user, or a chat in whose name somebody writes (that of an anonymous admin, or a channel).
///
/// @param userId the user, who can get private messages; empty for a chat
/// @param name of the user, as they have chosen it
/// @param appLocale that of the user's Telegram app; English if Telegram does not tell
/// @param locale the language of what only they read; at first that of the app
public record Requester(long id, Optional<Long> userId, Optional<String> name, Locale appLocale, Locale locale) {
    /// Telegram puts these in `from` for messages that no user has sent in their own name: GroupAnonymousBot, Telegram for a
    /// channel's posts in its discussion group, and Channel Bot (Bot API, Message).
    private static final Set<Long> PLACEHOLDER_USERS = Set.of(1_087_968_824L, 777_000L, 136_817_688L);

    public static Optional<Requester> of(Message message) {
        return Optional.ofNullable(message.getSenderChat()).map(Chat::getId)
                .filter(_ -> !message.isUserMessage())
                .map(chatId -> new Requester(chatId, Optional.empty(), Optional.empty(), Locale.ENGLISH,
                        Locale.ENGLISH))
                .or(() -> of(Optional.ofNullable(message.getFrom())));
    }

    /// Empty for bots and placeholders.
    public static Optional<Requester> of(Optional<User> user) {
        return user.filter(sender -> !Boolean.TRUE.equals(sender.getIsBot()))
                .filter(sender -> !PLACEHOLDER_USERS.contains(sender.getId()))
                .map(sender -> new Requester(sender.getId(), Optional.of(sender.getId()),
                        Optional.ofNullable(sender.getFirstName()).filter(name -> !name.isBlank()), locale(sender),
                        locale(sender)));
    }

    private static Locale locale(User sender) {
        return Optional.ofNullable(sender.getLanguageCode()).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    /// The same person, who reads the language that they have chosen.
    ///
    /// @param languages the language of a viewer, by their id and the language of their app
    public Requester inChosenLanguage(BiFunction<String, Locale, Locale> languages) {
        return new Requester(id, userId, name, appLocale, languages.apply(viewerId(), appLocale));
    }

    private String viewerId() {
        return ChatTarget.PLATFORM + ":" + id;
    }

    public Viewer viewer(Supplier<AdminStatus> adminCheck) {
        return viewer(adminCheck, Optional::empty);
    }

    /// The same person with the name that others in the chat see, see [Viewer#publicName].
    public Viewer viewer(Supplier<AdminStatus> adminCheck, Supplier<Optional<String>> publicName) {
        return new Viewer(viewerId(), adminCheck, publicName);
    }
}
