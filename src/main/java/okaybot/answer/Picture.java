package okaybot.answer;

import java.util.function.Supplier;

/// A picture that belongs to an answer. The answer says the same in words, for where it cannot be shown.
///
/// @param fileName  such as `relations.png`
/// @param altText   all that it shows, for whoever cannot see it; within what the reader may know
/// @param isSpoiler whether it is shown covered
/// @param png       draws it, or returns it as drawn before. May take a second, and throws an unchecked exception if it fails, so it
/// is called when the picture is sent and not before
public record Picture(String fileName, String altText, boolean isSpoiler, Supplier<byte[]> png) {
    /// The same picture, to be shown covered.
    public Picture asSpoiler() {
        return new Picture(fileName, altText, true, png);
    }
}
