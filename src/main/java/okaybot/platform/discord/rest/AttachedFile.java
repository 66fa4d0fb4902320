package okaybot.platform.discord.rest;

import okaybot.http.HttpBody;

/// A picture that is sent with a message.
public final class AttachedFile {
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

    HttpBody body() {
        return HttpBody.of("image/png", png);
    }
}
