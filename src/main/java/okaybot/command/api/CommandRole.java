package okaybot.command.api;

/// What code outside the commands needs a certain command for. It asks for the role, so it need not know the name.
public enum CommandRole {
    /// Lists what can be asked.
    HELP,
    /// Greets somebody new.
    START,
    /// Looks up a name: plain words without a command go here.
    LOOK_UP,
    /// Takes how far somebody has watched.
    PROGRESS,
    /// Takes a mistake that a reader has found; its argument is the line that was answered.
    REPORT,
    /// Shows admins why the bot answers or does not, and previews what a fan would see.
    DIAGNOSE
}
