package okaybot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A form with files.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578, multipart/form-data</a>
public final class MultipartBody implements HttpBody {
    private static final byte[] LINE_END = {'\r', '\n'};

    private final String boundary = UUID.randomUUID().toString();
    private final List<Part> parts = new ArrayList<>();

    private record Part(HttpBody head, HttpBody body) {
        long length() {
            return head.length() + body.length() + LINE_END.length;
        }

        void writeTo(OutputStream out) throws IOException {
            head.writeTo(out);
            body.writeTo(out);
            out.write(LINE_END);
        }
    }

    /// Adds a field.
    ///
    /// @param name without quotation marks and line breaks
    public MultipartBody add(String name, HttpBody value) {
        return addPart("\"" + name + "\"", value);
    }

    /// Adds a file.
    ///
    /// @param name of the field, without quotation marks and line breaks
    /// @param fileName which may have any characters
    public MultipartBody addFile(String name, String fileName, HttpBody file) {
        // As browsers write it (HTML Standard, multipart/form-data).
        var escaped = fileName.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
        return addPart("\"" + name + "\"; filename=\"" + escaped + "\"", file);
    }

    private MultipartBody addPart(String name, HttpBody body) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + name + "\r\nContent-Type: "
                + body.contentType() + "\r\n\r\n";
        parts.add(new Part(HttpBody.of("", head), body));
        return this;
    }

    private byte[] end() {
        return ("--" + boundary + "--\r\n").getBytes(UTF_8);
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        return parts.stream().mapToLong(Part::length).sum() + end().length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (var part : parts) {
            part.writeTo(out);
        }
        out.write(end());
    }
}
