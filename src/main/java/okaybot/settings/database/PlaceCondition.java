package okaybot.settings.database;

/// Conditions on the column `place`, which all tables have that keep something of a place.
public final class PlaceCondition {
    /// The place is `:place` or inside it. In bytewise order, everything that starts with `:place/` lies between `:place/` and
    /// `:place0`. LIKE would treat `%` and `_` in a path as wildcards.
    public static final String INSIDE = "(place = :place OR place >= :place || '/' AND place < :place || '0')";

    private PlaceCondition() {}
}
