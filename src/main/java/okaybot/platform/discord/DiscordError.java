package okaybot.platform.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/// Why Discord does not do what it was asked to do, as far as that makes a difference.
///
/// Source: Discord, JSON error codes.
enum DiscordError {
    /// Nobody is left to tell.
    CHANNEL_GONE("The channel is gone."),
    /// Somebody has deleted it.
    MESSAGE_GONE("The message is gone."),
    /// The 3 seconds, or the 15 minutes after a deferral, are over.
    TOO_LATE("Discord waits no longer."),
    /// An earlier try has arrived.
    TAKEN("Discord has it already."),
    /// The bot does not see the channel.
    NO_ACCESS("I cannot see the channel. Please give me the right View Channels there."),
    /// The person wants no messages from the bot.
    NO_MESSAGES("I cannot write to this person: they take no messages from me."),
    /// The bot may not write in the channel.
    NO_RIGHT("I may not write there. Please give me the right Send Messages, or in a thread Send Messages in Threads."),
    /// A fault of the renderer.
    MALFORMED("Discord does not take what I wrote. That is a fault of mine."),
    /// Nobody can write there until it is opened again.
    ARCHIVED("The thread is archived. Please open it again."),
    /// May heal by itself.
    PASSING("Discord cannot be reached just now. Please try again in a while."),
    /// Anything else.
    OTHER("Discord refuses it.");

    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private final String sentence;

    DiscordError(String sentence) {
        this.sentence = sentence;
    }

    /// What is wrong, for the one who can mend it.
    String message() {
        return sentence;
    }

    static DiscordError of(ErrorResponseException refusal) {
        return switch (refusal.getErrorCode()) {
            case 10003 -> CHANNEL_GONE;
            case 10008 -> MESSAGE_GONE;
            case 10062, 10015, 50027 -> TOO_LATE;
            case 40060 -> TAKEN;
            case 50001 -> NO_ACCESS;
            case 50007 -> NO_MESSAGES;
            case 50013 -> NO_RIGHT;
            case 50035 -> MALFORMED;
            case 50083 -> ARCHIVED;
            default -> mayPass(refusal.getResponse().code) ? PASSING : OTHER;
        };
    }

    /// @param status of HTTP; negative where there was no reply
    private static boolean mayPass(int status) {
        return status < 0 || status == TOO_MANY || status >= SERVER_ERROR;
    }
}
