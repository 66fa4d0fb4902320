package okaybot.command.settings.grammar;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the options of `/settings` do, in a few words, for completions.
interface SettingOptionMessages {
    static SettingOptionMessages in(Locale locale) {
        return MessageBundle.of(SettingOptionMessages.class, locale);
    }

    String answerHere();

    String answerNotHere();

    String answerOnly();

    String answerEverywhere();

    String answerNowhere();

    String replyOpen();

    String replyPrivate();

    String spoilersCovered();

    String spoilersLeftOut();

    String noSpoilers();

    String everythingIsSpoiler();

    String openUpTo(int episode);

    String cooldown(int limit);

    String noCooldown();

    String reportsHere();

    String reportsNowhere();

    String coversMessages();

    String coversNoMessages();

    String questionsCounted();

    String questionsNotCounted();

    String commandDenied(String command);

    String commandAllowed(String command);

    String languageAutomatic();

    /// The option of one language.
    ///
    /// @param language as it calls itself
    String languageChosen(String language);

    String reset();

    // Pages.

    String show();

    String log();

    String export();

    String importText();

    String help();

    String support();
}
