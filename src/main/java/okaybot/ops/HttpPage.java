package okaybot.ops;

/// What is shown for a path.
///
/// @param status an HTTP status
/// @param type a media type
public record HttpPage(int status, String type, String body) {
    static final String TEXT = "text/plain; charset=utf-8";
    static final HttpPage NOT_FOUND = new HttpPage(404, TEXT, "There is nothing here.\n");
    static final HttpPage METHOD_NOT_ALLOWED = new HttpPage(405, TEXT, "This can only be read.\n");
}
