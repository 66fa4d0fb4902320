package okaybot.schedule.rewatch;

import okaybot.answer.CommandLine;

/// The lines of the command for rewatches, as buttons carry them.
public final class RewatchLines {
    public static final String COMMAND = "rewatch";
    public static final String START = "start";
    public static final String CALENDAR = "calendar";
    public static final String STATUS = "status";
    public static final String LIST = "list";
    public static final String SKIP = "skip";
    public static final String POSTPONE = "postpone";
    public static final String PAUSE = "pause";
    public static final String RESUME = "resume";
    public static final String STOP = "stop";
    public static final String ROLE = "role";
    public static final String JOIN = "join";
    public static final String LEAVE = "leave";
    public static final String REMIND = "remind";
    public static final String FOLLOW = "follow";
    public static final String WATCHED = "watched";
    public static final String ON = "on";
    public static final String OFF = "off";

    private RewatchLines() {}

    /// A line of the command.
    public static CommandLine line(String... words) {
        return new CommandLine(COMMAND, String.join(" ", words));
    }
}
