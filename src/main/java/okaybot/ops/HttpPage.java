package okaybot.ops;

/// The HTTP response to a request.
///
/// @param status the HTTP status code
/// @param type   the media type
public record HttpPage(int status, String type, String body) {
    static final String TEXT = "text/plain; charset=utf-8";
    static final HttpPage NOT_FOUND = new HttpPage(404, TEXT, "There is nothing here.\n");
    static final HttpPage METHOD_NOT_ALLOWED = new HttpPage(405, TEXT, "Only GET and HEAD are allowed.\n");
}
