package okaybot.http;

import java.util.Map;
import java.util.Optional;

/// What is asked of a server.
///
/// @param path with the query, if there is one, and all that is not allowed in a URL encoded
/// @param headers without those that follow from the server and the body
public record HttpRequest(String method, String path, Map<String, String> headers, Optional<HttpBody> body) {}
