package okaybot.platform.cover;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says about covering messages.
public interface CoverMessages {
    static CoverMessages in(Locale locale) {
        return MessageBundle.of(CoverMessages.class, locale);
    }

    /// Above a cover for which no label was given.
    String spoiler();

    /// Above a cover.
    ///
    /// @param label what a moderator says that it spoils
    String spoilerAbout(String label);

    /// Above a cover, of a message that its author had from elsewhere.
    String forwarded();

    /// Above a part of a long message.
    String part(int number, int count);

    /// The admins have not switched it on.
    String switchedOff();

    String onlyModerators();

    /// What the bot is not allowed to do.
    ///
    /// @param rights their names as the platform's apps show them
    String missingRights(int count, String rights);

    /// The message is the bot's.
    String own();

    /// The message was not written by anybody, such as news of a new member.
    String system();

    String poll();

    /// The message has parts that cannot be posted again, such as buttons.
    String notCopyable();

    /// There is nothing in the message that could be posted again.
    String empty();

    /// A file is larger than the bot may send.
    ///
    /// @param limit in megabytes
    String tooLarge(long limit);

    /// A file of the message could not be read.
    String fileGone();

    /// Another moderator is about to cover it, or has covered it.
    String inProgress();

    /// Its author has changed it since the moderator looked at it.
    String changed();

    /// The bot does not know any more which message was meant.
    String forgotten();

    String covered();

    /// The author of the message was told too.
    String coveredAndTold();

    /// The original alone is there.
    ///
    /// @param reason a sentence
    String notCopied(String reason);

    /// The original alone is there.
    ///
    /// @param reason a sentence
    String notDeleted(String reason);

    /// Why it could not be deleted.
    ///
    /// @param right its name as the platform's apps show it
    String needsRight(String right);

    String alreadyGone();

    /// The copy is there, or a part of it.
    ///
    /// @param reason a sentence, or nothing
    String copyLeft(String reason);

    String deletionUnknown();

    /// To the author of a message, in private.
    ///
    /// @param link to the copy
    String toAuthor(String link);
}
