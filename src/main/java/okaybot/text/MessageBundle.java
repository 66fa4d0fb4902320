package okaybot.text;

import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Typed access to the words that the bot says. An interface `CastMessages` declares a method for each message of the
/// bundle `okaybot/messages/Cast.properties`: the method's name is the key, its parameters are the arguments of the
/// [MessageFormat] pattern. A file beside it, such as `Cast_ko.properties`, adds a language.
///
/// A pattern writes an apostrophe once, as in `don't`, and cannot quote braces. In a Korean one, `{0}[[을]]` stands for the
/// particle that fits the value, see [KoreanParticles]; in a Portuguese one, `[[em]] {0}` becomes `neste canal` or `em #geral`,
/// see [PortugueseContractions]. For Spanish see [SpanishConjunctions].
public final class MessageBundle {
    private static final String SUFFIX = "Messages";
    /// An element of a pattern, which may contain others, and what a date in it looks like.
    private static final Pattern ELEMENT = Pattern
            .compile("\\{\\d+(?:,(?:dtf_\\w+,(?<date>[^{}]+)|(?:[^{}]|\\{[^{}]*})*))?}");
    private static final Set<String> DATE_STYLES = Set.of("short", "medium", "long", "full");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

    private MessageBundle() {}

    /// The messages in the language that is nearest to a locale: English if there is no other.
    ///
    /// @param type an interface whose methods return strings, and whose name ends with `Messages`
    /// @throws java.util.MissingResourceException from a method whose message is missing
    public static <M> M of(Class<M> type, Locale locale) {
        var bundle = bundle(type, locale);
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> message(bundle, method.getName(), arguments));
        return type.cast(proxy);
    }

    /// A message without arguments is no pattern, so that nothing has to be parsed.
    ///
    /// @param arguments null if there are none
    private static String message(ResourceBundle bundle, String key, Object @Nullable [] arguments) {
        var text = bundle.getString(key);
        return arguments == null ? text : message(text, bundle.getLocale(), arguments);
    }

    /// A pattern with its arguments filled in.
    static String message(String pattern, Locale locale, Object... arguments) {
        return switch (locale.getLanguage()) {
            case "ko" -> KoreanParticles
                    .choose(messageFormat(KoreanParticles.reserve(pattern), locale).format(arguments));
            case "pt" -> PortugueseContractions
                    .join(messageFormat(PortugueseContractions.reserve(pattern), locale).format(arguments));
            case "es" -> SpanishConjunctions.fit(pattern, messageFormat(pattern, locale).format(arguments));
            default -> messageFormat(pattern, locale).format(arguments);
        };
    }

    /// The bundle of an interface in the language that is nearest to a locale.
    static ResourceBundle bundle(Class<?> type, Locale locale) {
        var name = type.getSimpleName();
        return bundle(name.substring(0, name.length() - SUFFIX.length()), locale);
    }

    /// @param name of a file, without its language and `.properties`
    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle("okaybot.messages." + name, locale, NO_FALLBACK);
    }

    /// The messages without a language are in British English.
    static MessageFormat messageFormat(String pattern, Locale locale) {
        var language = locale.equals(Locale.ROOT) ? Locale.UK : locale;
        var format = new MessageFormat(pattern.replace("'", "''"), language);
        if (pattern.contains(",dtf_")) {
            localizeDates(format, pattern, language);
        }
        return format;
    }

    /// The JDK names months in its default locale if a pattern says what a date looks like (JDK 25, `MessageFormat`).
    private static void localizeDates(MessageFormat format, String pattern, Locale language) {
        var element = ELEMENT.matcher(pattern);
        for (var i = 0; element.find(); i++) {
            var date = element.group("date");
            if (date != null && !DATE_STYLES.contains(date)) {
                format.setFormat(i, DateTimeFormatter.ofPattern(date, language).toFormat());
            }
        }
    }
}
