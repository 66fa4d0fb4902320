package okaybot.command.rewatch;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What each word after the command for rewatches does.
interface RewatchKeywordMessages {
    static RewatchKeywordMessages in(Locale locale) {
        return MessageBundle.of(RewatchKeywordMessages.class, locale);
    }

    String wordCalendar();

    String wordFollow();

    String wordJoin();

    String wordLeave();

    String wordList();

    String wordPause();

    String wordPostpone();

    String wordRemind();

    String wordResume();

    String wordRole();

    String wordSkip();

    String wordStart();

    String wordStatus();

    String wordStop();

    String wordWatched();
}
