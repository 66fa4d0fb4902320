package okaybot.command.rewatch;

import java.util.Locale;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchEpisode;
import okaybot.text.MultilingualSentence;

/// How far a rewatch has come, or why it does not go on.
record RewatchState(Rewatch rewatch) {
    String sentence(Locale locale) {
        var messages = RewatchMessages.in(locale);
        var over = (int) rewatch.episodes().stream()
                .filter(episode -> episode.stage() == RewatchEpisode.Stage.WATCHED).count();
        return switch (rewatch.status()) {
            case NEW, ACTIVE -> messages.goesOn(over, rewatch.episodes().size());
            case PAUSED -> messages.paused(over, rewatch.episodes().size());
            case FAILED -> messages.onHold(MultilingualSentence.in(rewatch.problem(), locale));
            case STOPPED -> messages.stopped();
            case FINISHED -> messages.finished(over);
        };
    }
}
