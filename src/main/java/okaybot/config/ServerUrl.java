package okaybot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// The URL of a server, or of a path on it.
///
/// @param address http or https, with a host name; without a user, a query and a fragment, which would be lost when paths are
///                appended
public record ServerUrl(URI address) {
    static ServerUrl parse(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                if (address.getRawUserInfo() != null || address.getRawQuery() != null
                        || address.getRawFragment() != null) {
                    throw new IllegalArgumentException("`" + address.getScheme() + "://" + address.getHost()
                            + "/...` may have a path, but no user, no `?` and no `#`");
                }
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
