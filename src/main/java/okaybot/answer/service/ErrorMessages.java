package okaybot.answer.service;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says when it cannot answer: titles, and the sentences below them.
interface ErrorMessages {
    static ErrorMessages in(Locale locale) {
        return MessageBundle.of(ErrorMessages.class, locale);
    }

    /// A button.
    String allCommands();

    /// Where to find all commands.
    ///
    /// @param help the command that lists them
    String allCommandsAt(String help);

    String nothingAsked();

    /// Below [#nothingAsked].
    ///
    /// @param command an example
    String typeCommand(String command);

    String notUnderstood(String typed);

    String noSuchCommand(String command);

    /// Of words that may mean several things.
    String whatDoYouMean(String typed);

    String commandNotAnswered(String command);

    String commandSwitchedOff();

    String notHere();

    String answersSwitchedOff();

    String cannotCheck();

    /// Below [#cannotCheck].
    ///
    /// @param levels such as `category or channel`
    String placeUnknown(String levels);

    String noPreview(String command);

    String onlyShowPreviewed();

    String noSuchEpisode();

    /// Below [#noSuchEpisode].
    ///
    /// @param last the number of the last episode
    String episodes(int last);

    String oneMoment();

    String tooManyQuestions();

    String noArgument(String command);

    String leaveOut(String argument);

    String tooLong();

    String maxLength(int characters);

    String wentWrong();

    /// Below [#wentWrong].
    ///
    /// @param id of the error in the log
    String notYourFault(String id);

    /// For admins, as the last error in a place.
    ///
    /// @param id of the error in the log
    String errorWithId(String id);

    String cannotLookUp();

    String notSaved();

    /// Below [#cannotLookUp] or [#notSaved].
    ///
    /// @param id of the error in the log
    String settingsUnreachable(String id);

    String notKnown(String question);

    String notSaid();
}
