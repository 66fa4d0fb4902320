package okaybot.platform.discord.interaction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import okaybot.platform.CommandTranslations;
import okaybot.text.CommandDescriptions;

/// Gives JDA the translated names and descriptions of commands.
final class CommandLocalizations {
    /// The option `private` is part of many commands and is translated once, as `options.private.description`.
    private static final Pattern SHARED_OPTION_PREFIX = Pattern
            .compile("^.*\\.(?=options\\." + InteractionData.PRIVATE_OPTION + "\\.)");

    private CommandLocalizations() {}

    static LocalizationFunction all() {
        return fromBundle(CommandDescriptions.BUNDLE);
    }

    static LocalizationFunction fromBundle(String bundle) {
        var locales = Arrays.stream(DiscordLocale.values()).filter(locale -> locale != DiscordLocale.UNKNOWN).toList();
        var translations = new CommandTranslations(bundle,
                locales.stream().map(CommandLocalizations::javaLocale).toList());
        return key -> {
            var sharedKey = SHARED_OPTION_PREFIX.matcher(key).replaceFirst("");
            var found = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
            locales.forEach(locale -> translations.find(javaLocale(locale), sharedKey)
                    .ifPresent(text -> found.put(locale, text)));
            return found;
        };
    }

    private static Locale javaLocale(DiscordLocale locale) {
        return Locale.forLanguageTag(locale.getLocale());
    }
}
