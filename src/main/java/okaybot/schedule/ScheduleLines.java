package okaybot.schedule;

import okaybot.answer.CommandLine;

/// The lines of the command by which admins set up posts.
public final class ScheduleLines {
    public static final String COMMAND = "schedule";

    private ScheduleLines() {}

    /// Leads to all posts of a server or chat.
    public static CommandLine list() {
        return CommandLine.of(COMMAND);
    }
}
