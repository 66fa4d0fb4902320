package okaybot.picture.draw;

/// How text is set.
///
/// @param size in points
public record TextStyle(float size, boolean isBold) {
    private static final double LINE_HEIGHT = 1.3;

    public static TextStyle regular(float size) {
        return new TextStyle(size, false);
    }

    public static TextStyle bold(float size) {
        return new TextStyle(size, true);
    }

    /// In points.
    public double lineHeight() {
        return size * LINE_HEIGHT;
    }
}
