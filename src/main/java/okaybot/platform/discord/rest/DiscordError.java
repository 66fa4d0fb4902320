package okaybot.platform.discord.rest;

import java.util.Locale;

/// Why a request to Discord failed, as far as the bot treats the reasons differently.
///
/// Source: Discord, JSON error codes.
public enum DiscordError {
    UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_EVENT,
    /// A channel of a kind that takes no messages.
    NOT_WRITABLE,
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
    /// An archived thread that only a moderator may open again.
    THREAD_LOCKED,
    /// The server has as many open threads as Discord allows.
    TOO_MANY_THREADS,
    /// The server has as many planned events as Discord allows.
    TOO_MANY_EVENTS,
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

    /// Whether a message may be refused with this error because of its files alone.
    public boolean isAboutFiles() {
        return this == MISSING_PERMISSIONS || this == FILE_TOO_LARGE;
    }

    /// A sentence for the person who can solve it.
    public String message(Locale locale) {
        var messages = DiscordErrorMessages.in(locale);
        return switch (this) {
            case UNKNOWN_CHANNEL -> messages.unknownChannel();
            case UNKNOWN_MESSAGE -> messages.unknownMessage();
            case UNKNOWN_EVENT -> messages.unknownEvent();
            case NOT_WRITABLE -> messages.notWritable();
            case EXPIRED -> messages.expired();
            case ALREADY_ACKNOWLEDGED -> messages.alreadyAcknowledged();
            case MISSING_ACCESS -> messages.missingAccess();
            case CANNOT_SEND_TO_USER -> messages.cannotSendToUser();
            case MISSING_PERMISSIONS -> messages.missingPermissions();
            case MISSING_MESSAGE_HISTORY -> messages.missingMessageHistory();
            case INVALID_FORM_BODY -> messages.invalidFormBody();
            case THREAD_ARCHIVED, THREAD_LOCKED -> messages.threadArchived();
            case TOO_MANY_THREADS -> messages.tooManyThreads();
            case TOO_MANY_EVENTS -> messages.tooManyEvents();
            case FILE_TOO_LARGE -> messages.fileTooLarge();
            case FILE_UNAVAILABLE -> messages.fileUnavailable();
            case TEMPORARY -> messages.temporary();
            case RATE_LIMITED -> messages.rateLimited();
            case UNAUTHORIZED -> messages.unauthorized();
            case OTHER -> messages.other();
        };
    }

    /// Whether it stays so until somebody in the server, or the user, has changed something.
    public boolean isFinal() {
        return switch (this) {
            case UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_EVENT, NOT_WRITABLE, MISSING_ACCESS, CANNOT_SEND_TO_USER,
                    MISSING_PERMISSIONS, MISSING_MESSAGE_HISTORY, THREAD_ARCHIVED, THREAD_LOCKED ->
                true;
            case EXPIRED, ALREADY_ACKNOWLEDGED, INVALID_FORM_BODY, TOO_MANY_THREADS, TOO_MANY_EVENTS, FILE_TOO_LARGE,
                    FILE_UNAVAILABLE, TEMPORARY, RATE_LIMITED, UNAUTHORIZED, OTHER ->
                false;
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
            // Unknown channel, unknown guild.
            case 10003, 10004 -> UNKNOWN_CHANNEL;
            case 10008 -> UNKNOWN_MESSAGE;
            case 10070 -> UNKNOWN_EVENT;
            // Unknown interaction, unknown webhook, invalid webhook token.
            case 10062, 10015, 50027 -> EXPIRED;
            // Slow mode, the limit of a channel, private channels opened too fast.
            case 20016, 20028, 40003 -> RATE_LIMITED;
            case 30038 -> TOO_MANY_EVENTS;
            case 40005 -> FILE_TOO_LARGE;
            case 40060 -> ALREADY_ACKNOWLEDGED;
            case 50001 -> MISSING_ACCESS;
            // Unknown user, a user who takes no messages, one without a server in common with the bot.
            case 10013, 50007, 50278 -> CANNOT_SEND_TO_USER;
            // A channel without messages, a channel of the wrong type.
            case 50008, 50024 -> NOT_WRITABLE;
            case 50013 -> MISSING_PERMISSIONS;
            case 50035 -> INVALID_FORM_BODY;
            case 160002 -> MISSING_MESSAGE_HISTORY;
            case 50083 -> THREAD_ARCHIVED;
            case 160005 -> THREAD_LOCKED;
            case 160006 -> TOO_MANY_THREADS;
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
