package okaybot.lore;

/// What ties two characters together, as a chart shows it.
public enum RelationKind {
    FAMILY, LOVE, FRIENDSHIP, WORK, CONFLICT, OTHER
}
