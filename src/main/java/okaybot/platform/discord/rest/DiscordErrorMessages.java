package okaybot.platform.discord.rest;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// Why Discord has not taken something, for whoever can change that.
public interface DiscordErrorMessages {
    static DiscordErrorMessages in(Locale locale) {
        return MessageBundle.of(DiscordErrorMessages.class, locale);
    }

    String alreadyAcknowledged();

    String cannotSendToUser();

    String expired();

    String fileTooLarge();

    String fileUnavailable();

    String invalidFormBody();

    String missingAccess();

    String missingMessageHistory();

    String missingPermissions();

    /// Of a channel that can have no threads.
    String noThreads();

    String noSuchRole();

    String other();

    String rateLimited();

    /// Of a role that the bot may not notify.
    String roleNotMentionable();

    String temporary();

    String threadArchived();

    String tooManyEvents();

    String tooManyThreads();

    String unauthorized();

    String unknownChannel();

    String unknownEvent();

    String unknownMessage();

    /// Of a place where no message can be sent.
    String notWritable();
}
