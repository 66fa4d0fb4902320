package okaybot.platform.telegram.http;

/// What a server has answered.
///
/// @param retryAfter the header of that name, or an empty text
public record HttpResponse(int status, String retryAfter, String body) {}
