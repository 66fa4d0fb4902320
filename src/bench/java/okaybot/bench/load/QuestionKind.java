package okaybot.bench.load;

/// What a user asks a bot. Each kind costs the bot something else.
enum QuestionKind {
    /// A command whose answer fits into one message.
    COMMAND,
    /// A command with a longer answer.
    LONG_COMMAND,
    /// A question in the user's own words.
    WORDS,
    /// Words that are typed into a command, to be completed.
    COMPLETION
}
