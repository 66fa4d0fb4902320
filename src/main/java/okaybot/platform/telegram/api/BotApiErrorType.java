package okaybot.platform.telegram.api;

/// What went wrong with a call.
public enum BotApiErrorType {
    /// Telegram does not know the token.
    UNAUTHORIZED,
    /// Telegram does not know the method; for a token that cannot be one, no method is known.
    NOT_FOUND,
    /// The bot is not in the group any more, or the group was deleted.
    NOT_MEMBER,
    /// The bot cannot write in the chat now: it is blocked or muted there, or the chat is unknown or was never opened.
    FORBIDDEN,
    /// The topic is closed or gone, the group has no topics, or the bot lacks a right there.
    NOT_PERMITTED,
    /// Another instance polls with the same token.
    CONFLICT,
    /// A limit was exceeded; nothing was done.
    TOO_MANY_REQUESTS,
    /// The group has become a supergroup with another id; nothing was done.
    CHAT_MIGRATED,
    /// The edited message already has this content.
    NOT_MODIFIED,
    /// Telegram rejects the call and would reject it again.
    BAD_REQUEST,
    /// Telegram did not process the call, so it can be repeated.
    NOT_DELIVERED,
    /// The call would have been made too late to be of use, so it was dropped.
    TOO_LATE,
    /// Nobody knows whether Telegram processed the call: the connection ended before a response came.
    UNKNOWN_OUTCOME;

    /// Whether Telegram could not be reached.
    public boolean isOutage() {
        return this == NOT_DELIVERED || this == UNKNOWN_OUTCOME;
    }

    /// Whether it stays so until somebody in the chat has changed something.
    public boolean isFinal() {
        return switch (this) {
            case NOT_MEMBER, FORBIDDEN, NOT_PERMITTED -> true;
            case UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_MANY_REQUESTS, CHAT_MIGRATED, NOT_MODIFIED, BAD_REQUEST,
                    NOT_DELIVERED, TOO_LATE, UNKNOWN_OUTCOME ->
                false;
        };
    }
}
