package okaybot.lore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import okaybot.yaml.annotation.Pattern;

/// Tells which English text a translation belongs to, and that the text is still the same.
///
/// @param hex the first eight hexadecimal digits of the SHA-256 of the text in UTF-8
@Pattern("[0-9a-f]{8}")
public record TextHash(String hex) {
    private static final int BYTES = 4;

    /// The hash of a text.
    public static TextHash of(String english) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(english.getBytes(UTF_8));
            return new TextHash(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Parses eight hexadecimal digits.
    public static TextHash parse(String text) {
        if (!text.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("`" + text + "` is no hash: these are 8 digits from 0 to 9 and a to f");
        }
        return new TextHash(text);
    }

    @Override
    public String toString() {
        return hex;
    }
}
