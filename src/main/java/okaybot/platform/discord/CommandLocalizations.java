package okaybot.platform.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;
import okaybot.text.CommandDescriptions;

/// The names and descriptions of commands in languages other than English, which stands in the commands themselves. A file
/// beside theirs, such as `Commands_de.properties`, adds one.
final class CommandLocalizations {
    /// An option that many commands have is translated once: `options.private.description`.
    private static final Pattern ONE_FOR_ALL = Pattern
            .compile("^.*\\.(?=options\\." + InteractionData.PRIVATE_OPTION + "\\.)");

    private CommandLocalizations() {}

    static LocalizationFunction all() {
        return fromBundle(CommandDescriptions.BUNDLE);
    }

    static LocalizationFunction fromBundle(String bundle) {
        var translations = ResourceBundleLocalizationFunction.empty();
        Arrays.stream(DiscordLocale.values())
                .filter(locale -> locale != DiscordLocale.UNKNOWN)
                .forEach(locale -> find(bundle, locale).ifPresent(found -> translations.addBundle(found, locale)));
        var found = translations.build();
        return key -> found.apply(ONE_FOR_ALL.matcher(key).replaceFirst(""));
    }

    private static Optional<ResourceBundle> find(String bundle, DiscordLocale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, Locale.forLanguageTag(locale.getLocale()),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)))
                    .filter(found -> !found.getLocale().equals(Locale.ROOT));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
