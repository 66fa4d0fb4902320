package okaybot.answer.view;

import okaybot.answer.Answer;

import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// How much of an answer its readers may see.
///
/// @param ceiling the last episode whose events may be shown; 0 hides every spoiler
/// @param handling what happens to spoilers beyond the ceiling
public record SpoilerPolicy(int ceiling, SpoilerHandling handling) {
    /// For an answer that everyone in the place reads: the ceiling of the place applies, whatever the asker has
    /// watched.
    public static SpoilerPolicy forEveryone(PlaceSettings place) {
        return new SpoilerPolicy(place.ceiling(), place.spoilerHandling());
    }

    /// For an answer that only the asker reads.
    ///
    /// @param progress the last episode that the asker has watched; 0 if unknown
    public static SpoilerPolicy forViewer(PlaceSettings place, int progress) {
        return new SpoilerPolicy(progress, place.spoilerHandling());
    }

    /// Hides nothing. Only for answers that nobody but the asker sees.
    public static SpoilerPolicy revealEverything() {
        return new SpoilerPolicy(Integer.MAX_VALUE, SpoilerHandling.COVER);
    }

    public boolean revealsEverything() {
        return ceiling == Integer.MAX_VALUE;
    }

    /// The answer as its readers may see it. If anything is hidden, it offers a choice that reveals it to the person
    /// who chooses it.
    public Answer apply(Answer answer) {
        return new SpoilerFilter(ceiling, handling).apply(answer);
    }
}
