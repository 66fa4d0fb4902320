package okaybot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Passwords and tokens in a URL that a person wrote: also where it is not a valid URL, because a password with `&`, `@`, quotes
/// or spaces was not encoded.
public final class UrlSecrets {
    private static final String MASK = "***";
    /// A parameter with a secret, and all that follows: an `&` may be part of a password.
    private static final Pattern PARAMETER = Pattern
            .compile("(?is)[?&;]([^=?&;]*(?:password|passwd|pwd|secret|token|key)[^=?&;]*=)(.*)");
    /// What is between the user and the host, unless it looks like a port.
    private static final Pattern USER_INFO = Pattern
            .compile("(?s)(//[^/?@:]*:)((?![0-9]{1,5}(?:[/?,]|$)).*|[^?]*)@");

    private UrlSecrets() {}

    /// The URL without its secrets.
    public static String mask(String url) {
        var parameter = PARAMETER.matcher(url);
        var masked = parameter.find() ? url.substring(0, parameter.start(2)) + MASK : url;
        return USER_INFO.matcher(masked).replaceAll("$1" + MASK + "@");
    }

    /// What must not be shown of a URL: each secret as it is written, as its server understands it, and with the name of its
    /// parameter.
    public static List<String> in(String url) {
        var parameters = PARAMETER.matcher(url).results().flatMap(match -> Stream.of(match.group(1) + match.group(2),
                match.group(2), match.group(2).split("&", 2)[0]));
        var passwords = USER_INFO.matcher(url).results().map(match -> match.group(2));
        return Stream.concat(parameters, passwords).flatMap(secret -> Stream.of(secret, decode(secret))).distinct()
                .toList();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
