package okaybot.platform.discord.rest;

import java.util.Locale;
import java.util.function.Function;

/// Why a request to Discord failed, as far as the bot treats the reasons differently.
///
/// Source: Discord, JSON error codes.
public enum DiscordError {
    UNKNOWN_CHANNEL(DiscordErrorMessages::unknownChannel), UNKNOWN_MESSAGE(DiscordErrorMessages::unknownMessage),
    /// The 3 seconds, or the 15 minutes after a deferral, are over.
    EXPIRED(DiscordErrorMessages::expired),
    /// An earlier attempt has succeeded.
    ALREADY_ACKNOWLEDGED(DiscordErrorMessages::alreadyAcknowledged), MISSING_ACCESS(
            DiscordErrorMessages::missingAccess),
    /// The user accepts no direct messages from the bot.
    CANNOT_SEND_TO_USER(DiscordErrorMessages::cannotSendToUser), MISSING_PERMISSIONS(
            DiscordErrorMessages::missingPermissions),
    /// The bot can write, but not reply to a message: for that it must be able to see it (Discord, Permissions).
    MISSING_MESSAGE_HISTORY(DiscordErrorMessages::missingMessageHistory),
    /// A bug in the renderer.
    INVALID_FORM_BODY(DiscordErrorMessages::invalidFormBody), THREAD_ARCHIVED(DiscordErrorMessages::threadArchived),
    /// Discord or the network fails; a retry may succeed.
    TEMPORARY(DiscordErrorMessages::temporary),
    /// Discord takes the request later, or it was not sent because Discord takes none now.
    RATE_LIMITED(DiscordErrorMessages::rateLimited),
    /// The bot's token is not valid any more.
    UNAUTHORIZED(DiscordErrorMessages::unauthorized), OTHER(DiscordErrorMessages::other);

    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED_STATUS = 401;
    private final Function<DiscordErrorMessages, String> message;

    DiscordError(Function<DiscordErrorMessages, String> message) {
        this.message = message;
    }

    /// A sentence for the person who can solve it.
    public String message(Locale locale) {
        return message.apply(DiscordErrorMessages.in(locale));
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
