package okaybot.platform.telegram.chat;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says on Telegram only.
public interface TelegramMessages {
    static TelegramMessages in(Locale locale) {
        return MessageBundle.of(TelegramMessages.class, locale);
    }

    /// What Telegram says in the list of members about a bot without privacy mode.
    String accessToMessages();

    /// What that access is needed for.
    String toHearMentions();

    /// To everyone in a group, instead of a personal answer to somebody who has no chat with the bot.
    String askAgain();

    /// To everyone in a group, for a moment.
    String oneMoment();

    /// A button that opens the private chat with the bot.
    String openChat();

    /// To somebody who writes in the name of a group or channel, below the title of an answer that is not for everyone.
    String postAsYourself();

    /// Why nothing can be posted to a place.
    String groupsOnly();

    /// Why nothing can be posted to a place.
    String notInGroup();

    /// Why no topic can be opened.
    String noTopics();

    /// The name of a right of admins.
    String manageTopics();

    /// The name of a right of a channel's admins.
    String postMessages();

    /// The name of a permission of a group's members.
    String sendMessages();

    /// Why something could not be posted.
    ///
    /// @param reason in Telegram's own words
    String refused(String reason);

    /// Why something could not be posted.
    String stopping();

    /// A reason for [#refused].
    String notSent();

    /// To somebody who may not see or change what is set in a group: the title.
    String forAdmins();

    /// The same: a sentence that does not say whether there is such a group.
    String groupsOfAdmins();

    /// To somebody who may not use a command about a group: the title.
    String forMembers();

    /// The same: a sentence that does not say whether there is such a group.
    String groupsOfMembers();

    /// In the private chat, above a list of groups.
    String chooseGroup();

    /// In the private chat, instead of a list of groups.
    String noGroups();

    /// A button that adds the bot to a group.
    String addToGroup();

    /// To an admin who writes in the name of the group, with a button that opens the private chat.
    String setInPrivate();

    /// A button for that.
    String openSettings();

    /// To whoever has pressed a button in a group after which a text is written.
    String askedInPrivate();

    /// All topics of a group, or the one that has no id.
    String wholeGroup();

    /// A topic whose name is not known.
    String topic(String id);
}
