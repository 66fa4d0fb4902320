package okaybot.platform.console;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The language of whoever uses a terminal.
final class TerminalLocale {
    /// Overrides the others.
    static final String FIRST_VARIABLE = "LC_ALL";

    private TerminalLocale() {}

    /// The first variable that is set decides, as in POSIX (Base Definitions, 8.2 Internationalization Variables). Without any, it
    /// is the language of the system.
    static Locale of(Map<String, String> environment) {
        return Stream.of(FIRST_VARIABLE, "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(TerminalLocale::parse)
                .orElseGet(Locale::getDefault);
    }

    /// @param value such as `pt_BR.UTF-8`, or `C` and `POSIX` for the language of programs, which is English
    private static Locale parse(String value) {
        var name = value.split("[.@]", 2)[0];
        return name.equals("C") || name.equals("POSIX")
                ? Locale.ENGLISH
                : Locale.forLanguageTag(name.replace('_', '-'));
    }
}
