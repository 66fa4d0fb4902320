package okaybot.screenshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A text in the file of a picture, which is not seen: what the picture was drawn from.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG, iTXt</a>
final class PngText {
    private static final String KEYWORD = "okaybot message";
    private static final String TYPE = "iTXt";
    /// The text is compressed, has no language, and its keyword is not translated.
    private static final byte[] START = (KEYWORD + "\0\1\0\0\0").getBytes(ISO_8859_1);
    private static final int SIGNATURE = 8;
    /// Length, type and checksum.
    private static final int AROUND_DATA = 12;
    /// The signature and the first chunk, which has to be the header.
    private static final int HEADER = SIGNATURE + AROUND_DATA + 13;

    private PngText() {}

    /// @param png without a text
    static byte[] add(byte[] png, String text) {
        var chunk = chunk(text);
        return ByteBuffer.allocate(png.length + chunk.length).put(png, 0, HEADER).put(chunk)
                .put(png, HEADER, png.length - HEADER).array();
    }

    private static byte[] chunk(String text) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(TYPE.getBytes(ISO_8859_1));
        data.writeBytes(START);
        try (var compressed = new DeflaterOutputStream(data)) {
            compressed.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var checksum = new CRC32();
        checksum.update(data.toByteArray());
        return ByteBuffer.allocate(data.size() + 8).putInt(data.size() - TYPE.length()).put(data.toByteArray())
                .putInt((int) checksum.getValue()).array();
    }

    /// The text in a picture; empty if there is none.
    static Optional<String> read(byte[] png) {
        var buffer = ByteBuffer.wrap(png);
        var at = SIGNATURE;
        while (at < png.length) {
            var length = buffer.getInt(at);
            if (new String(png, at + 4, TYPE.length(), ISO_8859_1).equals(TYPE)) {
                return Optional.of(inflate(png, at + 8 + START.length, length - START.length));
            }
            at += length + AROUND_DATA;
        }
        return Optional.empty();
    }

    private static String inflate(byte[] png, int from, int length) {
        try (var text = new InflaterInputStream(new ByteArrayInputStream(png, from, length))) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
