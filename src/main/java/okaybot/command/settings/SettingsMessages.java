package okaybot.command.settings;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.text.MessageBundle;

/// What `/settings` and, of settings, other commands say. What admins type is not among it, see [SettingGrammar]; `words` are such
/// words. A `place` is named by [okaybot.messenger.PlaceFormatter].
public interface SettingsMessages {
    static SettingsMessages in(Locale locale) {
        return MessageBundle.of(SettingsMessages.class, locale);
    }

    // Who may see and change them.

    String adminsDecide();

    String nothingToSet();

    String progressDecides();

    /// Why nothing can be set now.
    ///
    /// @param levels such as `category or channel`
    String placeUnknown(String levels);

    // What applies in a place, in sentences.

    String answersEveryone(String place);

    String answersPrivately(String place);

    String silent(String place);

    /// Which commands are not answered.
    ///
    /// @param commands such as `/quote`
    String commandsOff(List<String> commands);

    /// The same, if they are many.
    String manyCommandsOff(int count);

    String noSpoilers();

    String allCovered();

    String allLeftOut();

    String coveredAfter(int episode);

    String leftOutAfter(int episode);

    String coveredByProgress();

    String leftOutByProgress();

    String questionsPerMinute(int limit);

    String reportsGoTo(String place);

    // The page of a place.

    String settingsFor(String place);

    /// A button.
    String allSettings();

    /// A button.
    String changeLog();

    /// A button.
    String exportChoice();

    /// A button, and a title.
    String importChoice();

    /// A button.
    String whatCanBeTyped();

    /// A button.
    String whatCanBeSet();

    // Changes.

    String saved();

    String alreadySet();

    String notSaved();

    /// What a change did.
    ///
    /// @param before the value that was replaced
    /// @param after the new one
    String changed(String before, String after, String place);

    /// Instead of a value.
    String notSet();

    String moreChanges(int count);

    String tooManySettings(int limit, String place);

    String supportTooLong(int limit);

    // Taking changes back.

    String whatToUndo();

    String unknownChange();

    /// Why a change is not taken back.
    ///
    /// @param words the name of a setting
    String changedAgain(String words, String place);

    // The log.

    String changesIn(String place);

    String nobodyChanged();

    /// A button.
    String undoLast();

    /// An entry of the log.
    ///
    /// @param change such as `not set → 8 in #general`
    /// @param actor the platform's id of the admin
    String changedBy(String change, String actor);

    /// Instead of an admin.
    String deletedAdmin();

    String time(ZonedDateTime time);

    /// A change that the reader made.
    String youSet(ZonedDateTime time, String words, String place);

    /// The same, when a setting was taken back.
    String youReset(ZonedDateTime time, String words, String place);

    // Exports and imports.

    String exportOf(String place);

    String nothingToExport(String place);

    String howToImport();

    String linesShown(String range);

    /// A button.
    String linesBefore();

    /// A button.
    String moreLines();

    String whatToImport();

    /// Why an import is refused.
    ///
    /// @param parts of what was typed
    String unreadable(String parts);

    String notAPlace(String typed, String server);

    /// Why a place for reports is left out.
    ///
    /// @param reason a sentence
    String noReportsThere(String typed, String reason);

    /// Why nothing can be posted to a place.
    ///
    /// @param permissions as the platform's own settings call them
    String missingPermissions(List<String> permissions);

    String moreLeftOut(int count);

    /// Something of an import that was not set.
    ///
    /// @param sentence says why it is left out
    String leftOut(String sentence);

    // Help.

    /// A title.
    ///
    /// @param typed words that are no setting
    String unknownSetting(String typed);

    /// A title.
    ///
    /// @param typed a setting with a value that it cannot have
    String impossibleValue(String typed);

    String possibleSettings();

    /// How to set it for more than this place.
    ///
    /// @param level such as `in server`
    String howToNameLevel(String level);

    /// What stands for a text in a list of what can be typed: `TEXT, off`.
    String textOrOff();
}
