package okaybot.platform.cover;

import java.util.Locale;

/// What has become of a message that was to be covered.
///
/// @param reason of a failure: a sentence; empty if there is none
/// @param isAuthorTold whether the author of the message knows about it
public record CoverResult(Outcome outcome, String reason, boolean isAuthorTold) {
    /// What there is now: the original, the copy, or both.
    public enum Outcome {
        /// The copy alone.
        COVERED,
        /// The original alone, since the copy could not be posted.
        NOT_COPIED,
        /// The original alone, since it could not be deleted.
        NOT_DELETED,
        /// Neither, since somebody else has deleted the original.
        ALREADY_GONE,
        /// Both, or a part of the copy: it could not be taken away.
        COPY_LEFT,
        /// The copy, and perhaps the original.
        DELETION_UNKNOWN
    }

    public CoverResult(Outcome outcome, String reason) {
        this(outcome, reason, false);
    }

    public CoverResult withAuthorTold() {
        return new CoverResult(outcome, reason, true);
    }

    /// Whether the message is only under its cover now.
    public boolean isCovered() {
        return outcome == Outcome.COVERED;
    }

    /// What the moderator reads.
    public String sentence(Locale locale) {
        var messages = CoverMessages.in(locale);
        return switch (outcome) {
            case COVERED -> isAuthorTold ? messages.coveredAndTold() : messages.covered();
            case NOT_COPIED -> messages.notCopied(reason);
            case NOT_DELETED -> messages.notDeleted(reason);
            case ALREADY_GONE -> messages.alreadyGone();
            case COPY_LEFT -> messages.copyLeft(reason).strip();
            case DELETION_UNKNOWN -> messages.deletionUnknown();
        };
    }
}
