package okaybot.picture.draw;

/// What a picture is shown on.
public enum PictureTheme {
    LIGHT, DARK
}
