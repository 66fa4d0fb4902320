package okaybot.platform.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.http.HttpBody;
import okaybot.http.MultipartBody;

/// A photo that is sent with a call, in a part of its own.
public final class UploadedPhoto {
    /// The name of the part: that of the parameter of `sendPhoto`.
    static final String PART = "photo";
    /// What refers to it in another parameter (Bot API, Sending files).
    public static final String REFERENCE = "attach://" + PART;
    private final String key;
    private final String name;
    private final byte[] png;

    /// @param key  the same for the same photo, and only for it
    /// @param name such as `relations.png`
    /// @param png  is not copied
    public UploadedPhoto(String key, String name, byte[] png) {
        this.key = key;
        this.name = name;
        this.png = png;
    }

    String key() {
        return key;
    }

    /// The body of a call with this photo.
    ///
    /// @see <a href="https://core.telegram.org/bots/api#sending-files">Bot API, Sending files</a>
    HttpBody formWith(ObjectNode parameters) {
        var form = new MultipartBody();
        parameters.properties().forEach(parameter -> {
            var value = parameter.getValue();
            form.add(parameter.getKey(),
                    HttpBody.of("text/plain; charset=utf-8", value.isTextual() ? value.asText() : value.toString()));
        });
        return form.addFile(PART, name, HttpBody.of("image/png", png));
    }
}
