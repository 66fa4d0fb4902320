package okaybot.ops;

/// What is shown for a path.
///
/// @param status an HTTP status
/// @param type a media type
public record Page(int status, String type, String body) {
    static final String TEXT = "text/plain; charset=utf-8";
    static final Page NOWHERE = new Page(404, TEXT, "There is nothing here.\n");
    static final Page READ_ONLY = new Page(405, TEXT, "This can only be read.\n");
}
