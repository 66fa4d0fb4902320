package okaybot.place;

/// Whether the bot is in a server or chat, as its platform says now.
public enum Membership {
    MEMBER, NOT_MEMBER,
    /// The platform cannot be asked, or its answer is ambiguous.
    UNKNOWN
}
