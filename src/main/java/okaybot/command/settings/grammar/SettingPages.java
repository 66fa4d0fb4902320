package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Locale;
import okaybot.command.api.Keyword;

/// The words behind `/settings` that are no settings, for completions.
public final class SettingPages {
    private SettingPages() {}

    public static List<Keyword> keywords(Locale locale) {
        var messages = SettingOptionMessages.in(locale);
        return List.of(Keyword.of(SettingGrammar.SHOW, messages.show()),
                Keyword.of(SettingGrammar.HELP, messages.help()),
                Keyword.of(SettingGrammar.LOG, messages.log()),
                Keyword.of(SettingGrammar.EXPORT, messages.export()),
                Keyword.of(SettingGrammar.IMPORT, messages.importText()),
                Keyword.of(SettingGrammar.SUPPORT, messages.support()));
    }
}
