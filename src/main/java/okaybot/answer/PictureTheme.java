package okaybot.answer;

/// The colours of a picture.
public enum PictureTheme {
    LIGHT, DARK;

    public PictureTheme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
