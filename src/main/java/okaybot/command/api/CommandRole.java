package okaybot.command.api;

/// What a command is for. Code outside the commands finds a command by its role, so it need not know the name.
public enum CommandRole {
    /// Lists what can be asked.
    HELP,
    /// Greets somebody new.
    START,
    /// Answers questions in free words. Plain text without a command is taken as its argument, which is the question, or what
    /// [okaybot.search.question] found for it.
    ASK,
    /// Looks up a name.
    LOOK_UP,
    /// Shows whom and what a text names. Its argument is their ids, [#NOBODY] if there are none, or what somebody typed: a name, a text or
    /// the rest of a question that begins with the name of the command.
    WHO,
    /// Tells the story up to the episode whose number is its argument; without one, up to what its reader may know of.
    RECAP,
    /// Stores how far a viewer has watched.
    PROGRESS,
    /// Reports a mistake. Its argument is the line whose answer is wrong, then a colon of its own, and what is wrong; without the
    /// words, it asks for them.
    REPORT,
    /// Shows admins why the bot answers or does not, and previews what a fan would see.
    DIAGNOSE;

    /// The argument of [#WHO] in place of ids if a text names nobody.
    public static final String NOBODY = "-";
}
