package okaybot.report;

/// What the admins say about a report.
public enum ReportState {
    /// Nobody has handled it yet.
    OPEN,
    /// It is right.
    ACCEPTED,
    /// Nothing will be changed.
    DISMISSED
}
