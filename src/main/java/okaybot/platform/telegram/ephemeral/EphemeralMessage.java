package okaybot.platform.telegram.ephemeral;

/// An ephemeral message of the bot.
///
/// @param chatId the group in which it stands
/// @param receiver the one user who sees it
/// @param id among the ephemeral messages; its id among the other messages is 0
public record EphemeralMessage(long chatId, long receiver, int id) {}
