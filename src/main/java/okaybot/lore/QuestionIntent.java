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
    MEANING;

    /// Whether the question alone, without any other word, asks for all that there is of the kind.
    public boolean isTopic() {
        return switch (this) {
            case PLAYED_BY, WHO, AWARDS, SAID, SECOND_SEASON, RELATED, MEANING -> true;
            case WHEN, WHERE, HOW_MANY, HOW_LONG, WROTE, DIRECTED, MADE, WHY -> false;
        };
    }

    /// Whether nothing else answers the question: one that asks when is not answered by what happened.
    public boolean isStrict() {
        return switch (this) {
            case PLAYED_BY, WHEN, WHERE, HOW_MANY, HOW_LONG, DIRECTED, AWARDS, SAID, WHY, MEANING -> true;
            case WHO, WROTE, MADE, SECOND_SEASON, RELATED -> false;
        };
    }

    /// Whether a number answers the question.
    public boolean isNumber() {
        return switch (this) {
            case WHEN, HOW_MANY, HOW_LONG -> true;
            case PLAYED_BY, WHO, WHERE, WROTE, DIRECTED, MADE, AWARDS, SAID, WHY, SECOND_SEASON, RELATED, MEANING ->
                false;
        };
    }

    /// Whether the question may expect a yes or a no.
    public boolean fitsYesNo() {
        return switch (this) {
            case WHO, WHEN, HOW_MANY, HOW_LONG, WHY, SAID -> false;
            case PLAYED_BY, WHERE, WROTE, DIRECTED, MADE, AWARDS, SECOND_SEASON, RELATED, MEANING -> true;
        };
    }

    /// Whether it asks who made the show.
    public boolean isMaker() {
        return this == WROTE || this == DIRECTED || this == MADE;
    }
}
