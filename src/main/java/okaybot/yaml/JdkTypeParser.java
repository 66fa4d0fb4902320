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

/// The kinds of the types of the JDK that can be read.
final class JdkTypeParser {
    private static final ScalarType NUMBER = kind(Integer.class, "a whole number", 0, JdkTypeParser::number,
            "write digits only");
    private static final ScalarType YES_NO = kind(Boolean.class, "`true` or `false`", false, JdkTypeParser::yesOrNo,
            "write `true` for yes, `false` for no");
    private static final Map<Class<?>, ScalarType> KINDS = Map.of(int.class, NUMBER, Integer.class, NUMBER, //
            boolean.class, YES_NO, Boolean.class, YES_NO, //
            String.class, kind(String.class, "text", "", JdkTypeParser::text, "delete it, or type the text anew"), //
            LocalDate.class,
            kind(LocalDate.class, "a date", LocalDate.EPOCH, JdkTypeParser::date, "write year-month-day in digits"),
            URI.class, kind(URI.class, "a web address", URI.create("https://example.org/"), JdkTypeParser::address,
                    "copy the whole address, with `https://`"), //
            Path.class, kind(Path.class, "a file name", Path.of(""), JdkTypeParser::file, ""));

    private JdkTypeParser() {}

    static Optional<ScalarType> kind(Class<?> type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    private static ScalarType kind(Class<?> type, String noun, Object placeholder, Function<String, Object> parse,
            String hint) {
        return new ScalarType(type, noun, Optional.of(placeholder), parse, _ -> hint);
    }

    /// A text is one line, whichever way it is written.
    private static Object text(String text) {
        text.codePoints().filter(TerminalText::isUnsafe).filter(c -> !Character.isWhitespace(c)).findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            "this text has a character that cannot be seen (U+%04X)".formatted(c));
                });
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Object number(String text) {
        check(text.matches("[-+]?[0-9]+"), text, "is not a whole number");
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(DidYouMean.quote(text) + " is too large a number", e);
        }
    }

    private static Object yesOrNo(String text) {
        check(text.matches("true|True|TRUE|false|False|FALSE"), text, "is neither `true` nor `false`");
        return Boolean.valueOf(text);
    }

    private static Object date(String text) {
        check(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), text, "is not a date such as 2020-06-20");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(DidYouMean.quote(text) + " is not a date that exists", e);
        }
    }

    private static Object address(String text) {
        try {
            URI uri = new URI(text);
            boolean lacksHost = text.startsWith("http") && uri.getRawAuthority() == null;
            check(uri.isAbsolute() && !lacksHost, text, "is not a web address such as https://example.org/page");
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    DidYouMean.quote(text) + " is not a web address: " + e.getReason().toLowerCase(Locale.ROOT), e);
        }
    }

    private static Object file(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(DidYouMean.quote(text) + " is not a file name", e);
        }
    }

    private static void check(boolean good, String text, String message) {
        if (!good) {
            throw new IllegalArgumentException(DidYouMean.quote(text) + " " + message);
        }
    }
}
