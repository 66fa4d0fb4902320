package okaybot.search.statement;

/// A statement that may be the answer to a question.
///
/// @param coverage the share of the question's terms that it holds, by their weight
/// @param fits whether it is about somebody whom the question mentions, if it mentions anybody
/// @param asked whether the content says that it answers the question
/// @param isOfKind whether it is of the kind that the question asks for
public record Candidate(IndexedStatement found, double coverage, boolean fits, boolean asked, boolean isOfKind,
        double score) {
    /// The share that the answer must hold.
    private static final double MIN_COVERAGE = 0.6;
    private static final double FULL = 0.99;

    /// What answers a question in exactly these words.
    public static Candidate ofWording(IndexedStatement found) {
        return new Candidate(found, 1, true, true, true, Double.MAX_VALUE);
    }

    /// What answers questions that are like it.
    public static Candidate ofSimilar(IndexedStatement found) {
        return new Candidate(found, MIN_COVERAGE, true, false, true, 0);
    }

    /// Whether it answers the question, rather than being near it.
    public boolean isAnswer() {
        return asked || (fits && isOfKind && coverage >= MIN_COVERAGE);
    }

    /// Whether nothing that matters in the question is left open.
    public boolean isFull() {
        return asked || (fits && isOfKind && coverage >= FULL);
    }

    /// The statement without its terms.
    public Statement statement() {
        return found.statement();
    }
}
