package okaybot.platform.discord.rest;

import okhttp3.MediaType;
import okhttp3.RequestBody;

/// A picture that is sent with a message.
public final class AttachedFile {
    private static final MediaType PNG = MediaType.get("image/png");
    private final String name;
    private final byte[] png;

    /// @param name as the message names it
    /// @param png is not copied
    public AttachedFile(String name, byte[] png) {
        this.name = name;
        this.png = png;
    }

    String name() {
        return name;
    }

    RequestBody body() {
        return RequestBody.create(png, PNG);
    }
}
