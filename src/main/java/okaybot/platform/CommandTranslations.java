package okaybot.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SequencedMap;
import java.util.Set;

/// The descriptions of commands and their options in languages other than English. A file beside the English one, such
/// as `CommandDescriptions_de.properties`, adds a language; keys that it leaves out stay English.
public final class CommandTranslations {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final SequencedMap<Locale, ResourceBundle> bundles = new LinkedHashMap<>();

    /// Reads every translation that a platform can show.
    ///
    /// @param bundle the base name of the resource bundle
    /// @param locales those that the platform knows
    public CommandTranslations(String bundle, List<Locale> locales) {
        locales.forEach(locale -> load(bundle, locale).ifPresent(found -> bundles.put(locale, found)));
    }

    private static Optional<ResourceBundle> load(String bundle, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, locale, NO_FALLBACK))
                    .filter(found -> !found.getLocale().equals(Locale.ROOT));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    /// The locales that have a translation, in the platform's order.
    public Set<Locale> locales() {
        return Collections.unmodifiableSet(bundles.sequencedKeySet());
    }

    /// The translation of one text.
    ///
    /// @param key as in the English bundle, such as `cast.description` or `cast.options.who.description`
    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(bundles.get(locale)).filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key));
    }

    /// The description of a command.
    public Optional<String> description(Locale locale, String command) {
        return find(locale, command + ".description");
    }
}
