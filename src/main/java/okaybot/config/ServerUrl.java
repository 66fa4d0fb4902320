package okaybot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// The URL of a server.
///
/// @param address http or https, with a host name
public record ServerUrl(URI address) {
    static ServerUrl parse(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return new ServerUrl(address);
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        throw new IllegalArgumentException(
                "`" + text + "` is not the address of a server, such as https://example.org");
    }

    /// With a slash at the end, so that paths can be appended.
    public String base() {
        return address + (address.toString().endsWith("/") ? "" : "/");
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
