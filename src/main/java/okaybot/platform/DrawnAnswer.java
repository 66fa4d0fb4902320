package okaybot.platform;

import java.util.Optional;
import java.util.function.BiFunction;
import okaybot.answer.Answer;
import okaybot.answer.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that is ready to be sent to a platform that shows pictures.
///
/// @param png the file of its picture, present exactly if it has one
public record DrawnAnswer(Answer answer, Optional<byte[]> png) {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnAnswer.class);

    /// Draws the picture of an answer. May take seconds. If that fails, the answer is in words.
    public static DrawnAnswer draw(Answer answer) {
        try {
            return new DrawnAnswer(answer, answer.picture().map(Picture::png).map(png -> png.get()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Pictures: {} not drawn, answered in words", answer.picture().map(Picture::fileName).orElse(""),
                    e);
            return inWords(answer);
        }
    }

    /// An answer without a picture, also where it has one.
    public static DrawnAnswer inWords(Answer answer) {
        return new DrawnAnswer(answer.withoutPicture(), Optional.empty());
    }

    public boolean hasPicture() {
        return png.isPresent();
    }

    /// What the picture becomes together with its file; empty if it has none.
    public <T> Optional<T> mapPicture(BiFunction<Picture, byte[], T> toMessage) {
        return png.flatMap(file -> answer.picture().map(picture -> toMessage.apply(picture, file)));
    }
}
