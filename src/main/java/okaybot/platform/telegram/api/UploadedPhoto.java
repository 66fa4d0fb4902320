package okaybot.platform.telegram.api;

/// A photo that is sent with a call, in a part of its own.
///
/// @param name such as `relations.png`
public record UploadedPhoto(String name, byte[] png) {
    /// The name of the part: that of the parameter of `sendPhoto`.
    static final String PART = "photo";
    /// What refers to it in another parameter (Bot API, Sending files).
    public static final String REFERENCE = "attach://" + PART;
}
