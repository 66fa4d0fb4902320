package okaybot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Where a server is.
///
/// @param address http or https, with a host
public record ServerUrl(URI address) {
    static ServerUrl parse(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return new ServerUrl(address);
            }
        } catch (URISyntaxException _) {
            // It is told below.
        }
        throw new IllegalArgumentException(
                "`" + text + "` is not the address of a server, such as https://example.org");
    }

    /// As the base of other addresses.
    String base() {
        return address + (address.toString().endsWith("/") ? "" : "/");
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
