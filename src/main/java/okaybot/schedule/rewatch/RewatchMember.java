package okaybot.schedule.rewatch;

import java.util.Locale;

/// Somebody who takes part in a rewatch.
///
/// @param rewatch its id
/// @param viewer the person's id
/// @param locale the language of their app
/// @param wantsReminder whether they are told in private before an episode begins
/// @param movesProgress whether they have watched an episode once it is over, so that nobody has to say so
/// @param watched the last episode that they have watched again; 0 for none. Apart from their progress, which does not go back to
/// the first episode when somebody watches the show again
public record RewatchMember(String rewatch, String viewer, Locale locale, boolean wantsReminder, boolean movesProgress,
        int watched) {
    /// Somebody who has just joined.
    public static RewatchMember of(String rewatch, String viewer, Locale locale) {
        return new RewatchMember(rewatch, viewer, locale, false, false, 0);
    }

    public RewatchMember withReminder(boolean wanted) {
        return new RewatchMember(rewatch, viewer, locale, wanted, movesProgress, watched);
    }

    public RewatchMember withMovingProgress(boolean wanted) {
        return new RewatchMember(rewatch, viewer, locale, wantsReminder, wanted, watched);
    }

    public RewatchMember withWatched(int episode) {
        return new RewatchMember(rewatch, viewer, locale, wantsReminder, movesProgress, episode);
    }
}
