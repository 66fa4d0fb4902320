package okaybot.platform.discord.rest;

/// Why a request to Discord failed, as far as the bot treats the reasons differently.
///
/// Source: Discord, JSON error codes.
public enum DiscordError {
    UNKNOWN_CHANNEL("The channel is gone."), UNKNOWN_MESSAGE("The message is gone."),
    /// The 3 seconds, or the 15 minutes after a deferral, are over.
    EXPIRED("Discord did not answer in time. Please try again in a while."),
    /// An earlier attempt has succeeded.
    ALREADY_ACKNOWLEDGED("Discord has it already."), MISSING_ACCESS(
            "I cannot see the channel. Please give me the right View Channels there."),
    /// The user accepts no direct messages from the bot.
    CANNOT_SEND_TO_USER("I cannot write to this person: they take no messages from me."), MISSING_PERMISSIONS(
            "I may not write there. Please give me the right Send Messages, or in a thread Send Messages in Threads."),
    /// The bot can write, but not reply to a message: for that it must be able to see it (Discord, Permissions).
    MISSING_MESSAGE_HISTORY("I cannot reply there. Please give me the right Read Message History."),
    /// A bug in the renderer.
    INVALID_FORM_BODY("Discord does not take what I wrote. That is a fault of mine."), THREAD_ARCHIVED(
            "The thread is archived. Please open it again."),
    /// Discord or the network fails; a retry may succeed.
    TEMPORARY("Discord cannot be reached just now. Please try again in a while."),
    /// Discord takes the request later, or it was not sent because Discord takes none now.
    RATE_LIMITED("Discord takes no more messages from me just now. Please try again in a while."),
    /// The bot's token is not valid any more.
    UNAUTHORIZED("Discord does not take my token."), OTHER("Discord refuses it.");

    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED_STATUS = 401;
    private final String message;

    DiscordError(String message) {
        this.message = message;
    }

    /// A sentence for the person who can solve it.
    public String message() {
        return message;
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
