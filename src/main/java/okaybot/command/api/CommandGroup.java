package okaybot.command.api;

/// What somebody wants who uses a command. The list of commands is in these groups.
public enum CommandGroup {
    SHOW, STORY, SEASON2,
    /// The asker, and the bot.
    YOU, ADMINS
}
