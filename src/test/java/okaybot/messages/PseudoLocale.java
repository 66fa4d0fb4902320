package okaybot.messages;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bundle in the pseudo-locale `en-XA`: the English messages with each word in brackets, `[Played] [by]`, so that words which are
/// still in the code show. Each bundle has a subclass named after it, `Show_en_XA`.
abstract class PseudoLocale extends ResourceBundle {
    static final Locale LOCALE = Locale.forLanguageTag("en-XA");

    /// The words outside of braces, and those of each case of a choice.
    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}\\p{N}/{])[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*(\\{\\d+}[^{}]*)*}");

    private final ResourceBundle english;

    PseudoLocale() {
        english = ResourceBundle.getBundle(getClass().getName().replace("_en_XA", ""), Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Override
    protected Object handleGetObject(String key) {
        return bracket(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    static String bracket(String pattern) {
        var bracketed = new StringBuilder();
        var argument = ARGUMENT.matcher(pattern);
        var end = 0;
        while (argument.find()) {
            bracketed.append(words(pattern.substring(end, argument.start()))).append(cases(argument.group()));
            end = argument.end();
        }
        return bracketed.append(words(pattern.substring(end))).toString();
    }

    private static String words(String text) {
        return PLAIN.matcher(text).replaceAll("[$0]");
    }

    /// `{0,choice,1#one apple|1<{0} apples}` becomes `{0,choice,1#[one] [apple]|1<{0} [apples]}`.
    private static String cases(String argument) {
        if (!argument.contains(",choice,")) {
            return argument;
        }
        return Pattern.compile("([#<≤])([^|]*)").matcher(argument)
                .replaceAll(found -> found.group(1) + Matcher.quoteReplacement(
                        Pattern.compile("\\{\\d+}|[^{}]+").matcher(found.group(2))
                                .replaceAll(part -> Matcher.quoteReplacement(
                                        part.group().startsWith("{") ? part.group() : words(part.group())))));
    }
}
