package okaybot.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okaybot.problem.Problem;
import okaybot.problem.TerminalText;

/// Parses the JDK types that can be read from YAML.
final class JdkTypeParser {
    private static final ScalarType INTEGER = scalarType(Integer.class, "a whole number", 0,
            JdkTypeParser::parseInteger, "write digits only");
    private static final ScalarType BOOLEAN = scalarType(Boolean.class, "`true` or `false`", false,
            JdkTypeParser::parseBoolean, "write `true` for yes, `false` for no");
    private static final Map<Class<?>, ScalarType> TYPES = Map.of(int.class, INTEGER, Integer.class, INTEGER, //
            boolean.class, BOOLEAN, Boolean.class, BOOLEAN, //
            String.class, scalarType(String.class, "text", "", JdkTypeParser::parseText,
                    "delete it, or type the text anew"), //
            LocalDate.class, scalarType(LocalDate.class, "a date", LocalDate.EPOCH, JdkTypeParser::parseDate,
                    "write year-month-day in digits"),
            URI.class, scalarType(URI.class, "a web address", URI.create("https://example.org/"),
                    JdkTypeParser::parseUri, "copy the whole address, with `https://`"), //
            Path.class, scalarType(Path.class, "a file name", Path.of(""), JdkTypeParser::parsePath, ""));

    private JdkTypeParser() {}

    /// Empty if the type is not one of these JDK types.
    static Optional<ScalarType> scalarType(Class<?> type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    private static ScalarType scalarType(Class<?> type, String noun, Object placeholder,
            Function<String, Object> parse, String hint) {
        return new ScalarType(type, noun, Optional.of(placeholder), parse, _ -> hint);
    }

    /// White space and line breaks become single spaces. A show has some ten thousand texts; a regular expression for each would
    /// take a fifth of the time in which they are read.
    private static Object parseText(String text) {
        var plain = new StringBuilder(text.length());
        var isSpaceDue = false;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var c = text.codePointAt(at);
            if (Character.isWhitespace(c)) {
                isSpaceDue = !plain.isEmpty();
            } else {
                plain.append(isSpaceDue ? " " : "").appendCodePoint(visible(c));
                isSpaceDue = false;
            }
        }
        return plain.toString();
    }

    private static int visible(int c) {
        if (TerminalText.isUnsafe(c)) {
            throw new IllegalArgumentException("this text has a character that cannot be seen (U+%04X)".formatted(c));
        }
        return c;
    }

    private static Object parseInteger(String text) {
        check(text.matches("[-+]?[0-9]+"), text, "is not a whole number");
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Problem.quote(text) + " is too large a number", e);
        }
    }

    private static Object parseBoolean(String text) {
        check(text.matches("true|True|TRUE|false|False|FALSE"), text, "is neither `true` nor `false`");
        return Boolean.valueOf(text);
    }

    private static Object parseDate(String text) {
        check(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), text, "is not a date such as 2020-06-20");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Problem.quote(text) + " is not a date that exists", e);
        }
    }

    private static Object parseUri(String text) {
        try {
            URI uri = new URI(text);
            boolean lacksHost = text.startsWith("http") && uri.getRawAuthority() == null;
            check(uri.isAbsolute() && !lacksHost, text, "is not a web address such as https://example.org/page");
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    Problem.quote(text) + " is not a web address: " + e.getReason().toLowerCase(Locale.ROOT), e);
        }
    }

    private static Object parsePath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Problem.quote(text) + " is not a file name", e);
        }
    }

    private static void check(boolean valid, String text, String message) {
        if (!valid) {
            throw new IllegalArgumentException(Problem.quote(text) + " " + message);
        }
    }
}
