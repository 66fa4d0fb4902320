package okaybot.platform.discord.rest;

import okhttp3.MediaType;
import okhttp3.RequestBody;

/// A picture that is sent with a message.
///
/// @param name as the message names it
public record AttachedFile(String name, byte[] png) {
    private static final MediaType PNG = MediaType.get("image/png");

    RequestBody body() {
        return RequestBody.create(png, PNG);
    }
}
