package okaybot.platform.discord.rest;

import java.util.Locale;

/// Why a request to Discord failed, as far as the bot treats the reasons differently.
///
/// Source: Discord, JSON error codes.
public enum DiscordError {
    UNKNOWN_CHANNEL, UNKNOWN_MESSAGE,
    /// The 3 seconds, or the 15 minutes after a deferral, are over.
    EXPIRED,
    /// An earlier attempt has succeeded.
    ALREADY_ACKNOWLEDGED, MISSING_ACCESS,
    /// The user accepts no direct messages from the bot.
    CANNOT_SEND_TO_USER, MISSING_PERMISSIONS,
    /// The bot can write, but not reply to a message: for that it must be able to see it (Discord, Permissions).
    MISSING_MESSAGE_HISTORY,
    /// A bug in the renderer.
    INVALID_FORM_BODY, THREAD_ARCHIVED,
    /// More than Discord takes in a message.
    FILE_TOO_LARGE,
    /// A file that was to be sent cannot be read.
    FILE_UNAVAILABLE,
    /// Discord or the network fails; a retry may succeed.
    TEMPORARY,
    /// Discord takes the request later, or it was not sent because Discord takes none now.
    RATE_LIMITED,
    /// The bot's token is not valid any more.
    UNAUTHORIZED, OTHER;

    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED_STATUS = 401;

    /// A sentence for the person who can solve it.
    public String message(Locale locale) {
        var messages = DiscordErrorMessages.in(locale);
        return switch (this) {
            case UNKNOWN_CHANNEL -> messages.unknownChannel();
            case UNKNOWN_MESSAGE -> messages.unknownMessage();
            case EXPIRED -> messages.expired();
            case ALREADY_ACKNOWLEDGED -> messages.alreadyAcknowledged();
            case MISSING_ACCESS -> messages.missingAccess();
            case CANNOT_SEND_TO_USER -> messages.cannotSendToUser();
            case MISSING_PERMISSIONS -> messages.missingPermissions();
            case MISSING_MESSAGE_HISTORY -> messages.missingMessageHistory();
            case INVALID_FORM_BODY -> messages.invalidFormBody();
            case THREAD_ARCHIVED -> messages.threadArchived();
            case FILE_TOO_LARGE -> messages.fileTooLarge();
            case FILE_UNAVAILABLE -> messages.fileUnavailable();
            case TEMPORARY -> messages.temporary();
            case RATE_LIMITED -> messages.rateLimited();
            case UNAUTHORIZED -> messages.unauthorized();
            case OTHER -> messages.other();
        };
    }

    /// @param reply not a success
    static DiscordError of(DiscordReply reply) {
        return reply.errorCode().isPresent()
                ? of(reply.errorCode().getAsInt(), reply.status())
                // It is not Discord's own, so Discord has not decided anything.
                : TEMPORARY;
    }

    private static DiscordError of(int code, int status) {
        return switch (code) {
            case 10003 -> UNKNOWN_CHANNEL;
            case 10008 -> UNKNOWN_MESSAGE;
            // Unknown interaction, unknown webhook, invalid webhook token.
            case 10062, 10015, 50027 -> EXPIRED;
            case 40005 -> FILE_TOO_LARGE;
            case 40060 -> ALREADY_ACKNOWLEDGED;
            case 50001 -> MISSING_ACCESS;
            case 50007 -> CANNOT_SEND_TO_USER;
            case 50013 -> MISSING_PERMISSIONS;
            case 50035 -> INVALID_FORM_BODY;
            case 160002 -> MISSING_MESSAGE_HISTORY;
            case 50083 -> THREAD_ARCHIVED;
            default -> ofStatus(status);
        };
    }

    private static DiscordError ofStatus(int status) {
        return switch (status) {
            case UNAUTHORIZED_STATUS -> UNAUTHORIZED;
            default -> status >= SERVER_ERROR ? TEMPORARY : OTHER;
        };
    }
}
