package okaybot.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import okaybot.picture.draw.Typeface;

/// A picture that is not drawn yet; see [PictureService].
///
/// @param key      the same for the same picture, and only for it
/// @param fileName such as `relationships.png`
/// @param altText  all that it shows, in at most 1,024 characters
/// @param content  everything that its look depends on: a record of records
/// @param png      draws it
public record Drawing(String key, String fileName, String altText, Record content, Function<Typeface, byte[]> png) {
    static Drawing of(String fileName, String altText, Record content, Function<Typeface, byte[]> png) {
        return new Drawing(hash(content), fileName, altText, content, png);
    }

    private static String hash(Record content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
