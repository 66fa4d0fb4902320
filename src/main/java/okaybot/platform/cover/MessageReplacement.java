package okaybot.platform.cover;

/// Replaces a message with its covered copy, in an order in which the message is never gone without the copy: the original is
/// deleted once the copy is complete. If the original stays, the copy is taken away again, so that nobody finds the message twice.
public final class MessageReplacement {
    private MessageReplacement() {}

    /// What a platform does. Each step blocks, and is tried again where that can help.
    public interface Steps {
        /// Posts the whole copy.
        ///
        /// @throws CoverException if that failed; then a part of it may be there
        void postCopy() throws CoverException, InterruptedException;

        Deletion deleteOriginal() throws InterruptedException;

        /// Takes away what there is of the copy.
        ///
        /// @return whether nothing of it is left
        boolean removeCopy() throws InterruptedException;
    }

    /// What has become of the original.
    ///
    /// @param reason why it could not be deleted: a sentence; empty otherwise
    public record Deletion(State state, String reason) {
        public static final Deletion DONE = new Deletion(State.DELETED, "");
        public static final Deletion ALREADY_GONE = new Deletion(State.ALREADY_GONE, "");
        public static final Deletion UNKNOWN = new Deletion(State.UNKNOWN, "");

        public static Deletion refused(String reason) {
            return new Deletion(State.REFUSED, reason);
        }

        /// Whether there is still an original.
        public enum State {
            DELETED,
            /// Somebody else has deleted it.
            ALREADY_GONE, REFUSED,
            /// The platform may have deleted it, but did not answer.
            UNKNOWN
        }
    }

    /// Does the steps.
    public static CoverResult run(Steps steps) throws InterruptedException {
        try {
            steps.postCopy();
        } catch (CoverException e) {
            return withoutCopy(steps, CoverResult.Outcome.NOT_COPIED, e.sentence());
        }
        var deletion = steps.deleteOriginal();
        return switch (deletion.state()) {
            case DELETED -> new CoverResult(CoverResult.Outcome.COVERED, "");
            case UNKNOWN -> new CoverResult(CoverResult.Outcome.DELETION_UNKNOWN, "");
            case ALREADY_GONE -> withoutCopy(steps, CoverResult.Outcome.ALREADY_GONE, "");
            case REFUSED -> withoutCopy(steps, CoverResult.Outcome.NOT_DELETED, deletion.reason());
        };
    }

    private static CoverResult withoutCopy(Steps steps, CoverResult.Outcome outcome, String reason)
            throws InterruptedException {
        return new CoverResult(steps.removeCopy() ? outcome : CoverResult.Outcome.COPY_LEFT, reason);
    }
}
