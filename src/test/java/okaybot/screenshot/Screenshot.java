package okaybot.screenshot;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Picture;
import okaybot.answer.PictureTheme;

/// A picture that is drawn from something that the bot has sent.
///
/// @param fileName such as `discord-cast.png`
/// @param source   what it is drawn from: the same for the same picture
/// @param png      draws it
record Screenshot(String fileName, String source, Supplier<byte[]> png) {
    /// In light and dark colours.
    static Stream<Screenshot> inBothThemes(String name, String source, Function<PictureTheme, byte[]> png) {
        return Stream.of(new Screenshot(name + ".png", source, () -> png.apply(PictureTheme.LIGHT)),
                new Screenshot(name + "-dark.png", source, () -> png.apply(PictureTheme.DARK)));
    }

    /// A picture that belongs to an answer, as it is.
    static Screenshot of(String fileName, Picture picture) {
        return new Screenshot(fileName, picture.key() + "\n" + picture.altText(), picture.png());
    }
}
