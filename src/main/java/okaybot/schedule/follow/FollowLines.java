package okaybot.schedule.follow;

/// The words of the command by which admins let a place follow something.
public final class FollowLines {
    public static final String COMMAND = "follow";
    public static final String LIST = "list";
    public static final String STOP = "stop";

    private FollowLines() {}

    /// What admins type to stop following a topic.
    public static String stop(FollowTopic topic) {
        return STOP + " " + topic.word();
    }
}
