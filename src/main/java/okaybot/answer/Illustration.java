package okaybot.answer;

import java.util.function.Function;

/// How an answer can be shown as a picture.
///
/// @param isUsual whether the answer comes with its picture; otherwise it has a button for it
/// @param label of that button
public record Illustration(boolean isUsual, String label, Function<PictureTheme, Picture> picture) {
    /// The same with a picture that is shown covered.
    public Illustration asSpoiler() {
        return new Illustration(isUsual, label, theme -> picture.apply(theme).asSpoiler());
    }
}
