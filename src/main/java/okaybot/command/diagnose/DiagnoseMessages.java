package okaybot.command.diagnose;

import java.util.List;
import java.util.Locale;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.text.MessageBundle;

/// What `/diagnose` says. `words` are what admins type, see [SettingGrammar].
interface DiagnoseMessages {
    static DiagnoseMessages in(Locale locale) {
        return MessageBundle.of(DiagnoseMessages.class, locale);
    }

    String nothingToDiagnose();

    String privateChat();

    String adminsOnly();

    String unknownArgument(String typed);

    String howToPreview();

    /// In completions, of a preview.
    String fanAtEpisode(int episode);

    /// A button.
    String status();

    /// A button.
    String newcomersView();

    String statusIn(String place);

    /// Why the bot answers.
    ///
    /// @param reason a setting
    String answers(String place, String reason);

    /// Why the bot does not answer.
    ///
    /// @param reason a setting
    String silent(String place, String reason);

    /// A reason.
    ///
    /// @param words a setting
    String setBy(String words, String place);

    /// A reason.
    ///
    /// @param words a setting
    String byDefault(String words);

    /// Which commands are not answered.
    ///
    /// @param commands such as `/quote`
    String commandsOff(List<String> commands, String place);

    /// Why reports cannot be delivered.
    ///
    /// @param token such as `channel:7`
    String reportsPlaceGone(String token);

    /// Why a post is not made any more.
    ///
    /// @param line of a scheduled post, such as `/quote`
    /// @param reason a sentence
    String postStopped(String line, String place, String reason);

    /// The same, for a place that is known.
    ///
    /// @param reason a sentence
    String reportsCannotArrive(String place, String reason);

    // Buttons that change what the page says.

    String fixAnswers();

    String fixCommand(String command);

    String fixCommands();

    /// A button.
    ///
    /// @param line such as `/quote`
    String fixPost(String line);

    String fixReports();

    String stopReports();

    /// Why the strictest settings apply.
    ///
    /// @param levels such as `category or channel`
    String placeUnknown(String levels);

    /// A label.
    String heldBack();

    String people(long count);

    /// A label.
    String permissions();

    /// Permissions, of which none is missing.
    String given(List<String> permissions);

    /// Permissions that the bot lacks.
    ///
    /// @param purpose such as `to post reports`
    String missing(List<String> permissions, String purpose);

    /// A label.
    String lastError();

    String noError();

    String errorAt(String time, String what);

    /// News is no longer posted in a place.
    ///
    /// @param what    such as `news about season 2`
    /// @param problem a sentence
    String followPaused(String what, String place, String problem);

    /// What can be followed.
    String newsOfContent();

    /// What can be followed.
    String newsOfSeason2();

    /// A label.
    String content();

    /// That a change of the content was not taken over.
    ///
    /// @param location where a change of the content is broken, such as `people.yaml:12:3`
    String brokenContent(String location);

    /// A label.
    String database();

    String unreachable();

    /// A label.
    String version();

    /// The version of the bot and of its content.
    ///
    /// @param sources how many articles the answers are from
    /// @param date of the newest one
    String versionAndSources(String version, int sources, String date);

    /// That a rewatch cannot go on.
    ///
    /// @param where a channel
    /// @param why a sentence
    String rewatchOnHold(String where, String why);
}
