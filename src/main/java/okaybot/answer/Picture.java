package okaybot.answer;

import java.util.Objects;
import java.util.function.Supplier;

/// A picture that belongs to an answer. The answer says the same in words, for where it cannot be shown.
///
/// @param key       the same for pictures that look the same, and only for them
/// @param fileName  such as `relations.png`
/// @param altText   all that it shows, for whoever cannot see it; within what the reader may know
/// @param isSpoiler whether it is shown covered
/// @param png       draws it, or returns it as drawn before. May take a second, and throws an unchecked exception if it fails, so it
/// is called when the picture is sent and not before
public record Picture(String key, String fileName, String altText, boolean isSpoiler, Supplier<byte[]> png) {
    /// The same picture, to be shown covered.
    public Picture asSpoiler() {
        return new Picture(key, fileName, altText, true, png);
    }

    /// What draws it does not count, since the key says what is drawn.
    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && key.equals(picture.key) && fileName.equals(picture.fileName)
                && altText.equals(picture.altText) && isSpoiler == picture.isSpoiler;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, fileName, altText, isSpoiler);
    }
}
