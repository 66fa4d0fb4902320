package okaybot.lore;

/// A kind of fact that people ask for. The content lists in which words they do.
public enum QuestionIntent {
    /// Who plays a character, or whom somebody plays.
    PLAYED_BY,
    /// Who a character or a person is.
    WHO, WHEN, WHERE, HOW_MANY, HOW_LONG, WROTE, DIRECTED,
    /// Who produced it.
    MADE, AWARDS,
    /// What somebody said.
    SAID, WHY, SECOND_SEASON,
    /// What characters are to each other.
    RELATED,
    /// What the show, or something in it, means.
    MEANING
}
