package okaybot.http;

import java.util.Map;
import java.util.Optional;

/// What a server has answered.
///
/// @param headers by their names in small letters; of several with one name the last
/// @param body decompressed, and cut off where it is longer than any that is expected
public record HttpResponse(int status, Map<String, String> headers, String body) {
    /// The value of a header.
    ///
    /// @param name in small letters
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
