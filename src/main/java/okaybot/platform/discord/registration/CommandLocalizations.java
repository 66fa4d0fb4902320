package okaybot.platform.discord.registration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import okaybot.platform.CommandTranslations;
import okaybot.platform.discord.interaction.InteractionData;

/// Gives JDA the translated names and descriptions of commands.
final class CommandLocalizations {
    /// The option `private` is part of many commands and is translated once, as `options.private.description`.
    private static final Pattern SHARED_OPTION_PREFIX = Pattern
            .compile("^.*\\.(?=options\\." + InteractionData.PRIVATE_OPTION + "\\.)");

    /// An option that has the same description in all subcommands is translated once, as `settings.options.where.description`.
    private static final Pattern SUBCOMMAND = Pattern.compile("(?<=^[a-z0-9]{1,32}\\.)[^.]+\\.(?=options\\.)");

    private CommandLocalizations() {}

    /// @param bundles with different keys
    static LocalizationFunction fromBundles(String... bundles) {
        var locales = Arrays.stream(DiscordLocale.values()).map(DiscordLocale::toLocale).toList();
        var all = Arrays.stream(bundles).map(bundle -> fromTranslations(new CommandTranslations(bundle, locales)))
                .toList();
        return key -> all.stream().map(translations -> translations.apply(key)).filter(found -> !found.isEmpty())
                .findFirst().orElse(Map.of());
    }

    private static LocalizationFunction fromTranslations(CommandTranslations translations) {
        return key -> {
            var sharedKey = SHARED_OPTION_PREFIX.matcher(key).replaceFirst("");
            var found = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
            translations.locales().forEach(locale -> translations.find(locale, sharedKey)
                    .or(() -> translations.find(locale, SUBCOMMAND.matcher(key).replaceFirst("")))
                    .ifPresent(text -> found.put(DiscordLocale.from(locale), text)));
            return found;
        };
    }
}
