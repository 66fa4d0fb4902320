package okaybot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/// The body of a request. It is written once for each attempt.
public interface HttpBody {
    /// The value of the header of that name.
    String contentType();

    /// In bytes.
    long length();

    /// Writes exactly as many bytes as [#length()] says.
    ///
    /// @throws IOException if it cannot be written or read to the end; then the server has not got the whole request
    void writeTo(OutputStream out) throws IOException;

    /// A text in UTF-8.
    static HttpBody of(String contentType, String text) {
        return of(contentType, text.getBytes(UTF_8));
    }

    /// A body that is held in memory.
    ///
    /// @param bytes are not copied
    static HttpBody of(String contentType, byte[] bytes) {
        return new HttpBody() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
