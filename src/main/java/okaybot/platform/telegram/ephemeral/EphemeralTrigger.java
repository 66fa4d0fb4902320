package okaybot.platform.telegram.ephemeral;

/// What somebody has done that an ephemeral message answers. Any bot may answer the first two within 15 seconds, and only an admin
/// the third.
public sealed interface EphemeralTrigger {
    /// Pressed a button.
    ///
    /// @param queryId of the callback query
    /// @param replaces whether the answer is shown in place of the message with the button. That of an ephemeral message is edited
    /// instead
    record Press(String queryId, boolean replaces) implements EphemeralTrigger {}

    /// Sent an ephemeral message, such as a command of which nobody else hears.
    ///
    /// @param id among the ephemeral messages
    record Command(int id) implements EphemeralTrigger {}

    /// Sent a message that everyone in the group sees.
    record OpenMessage() implements EphemeralTrigger {}
}
