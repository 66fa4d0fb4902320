package okaybot.platform.telegram.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/// The body of a call that comes with a photo.
///
/// @see <a href="https://core.telegram.org/bots/api#sending-files">Bot API, Sending files</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578, multipart/form-data</a>
final class MultipartBody {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MultipartBody(RawJsonMethod method, UploadedPhoto photo) {
        method.parameters().properties().forEach(parameter -> {
            var value = parameter.getValue();
            begin("\"" + parameter.getKey() + "\"");
            add(value.isTextual() ? value.asText() : value.toString());
        });
        begin("\"" + UploadedPhoto.PART + "\"; filename=\"" + photo.name() + "\"\r\nContent-Type: image/png");
        bytes.writeBytes(photo.png());
        add("\r\n--" + boundary + "--\r\n");
    }

    /// @param name of the part, as it is written, and what follows it
    private void begin(String name) {
        add((bytes.size() == 0 ? "" : "\r\n") + "--" + boundary + "\r\nContent-Disposition: form-data; name=" + name
                + "\r\n\r\n");
    }

    private void add(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
