package okaybot.schedule.rewatch;

import java.util.List;
import java.util.Optional;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.TooManySettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a place talk openly about the episodes that its people have watched together.
record CeilingRaise(Settings settings, MessengerRegistry messengers) {
    private static final Logger LOG = LoggerFactory.getLogger(CeilingRaise.class);

    /// Raises the ceiling of a place to an episode. A higher one stays.
    ///
    /// @param actor the id of whoever has set up the rewatch
    void raise(Place place, int episode, int lastEpisode, String actor) {
        if (ceiling(place) < episode) {
            set(place, episode, lastEpisode, actor);
        }
    }

    /// The last episode that may be talked about openly in a place.
    int ceiling(Place place) {
        return messengers.settings(place, settings).ceiling();
    }

    /// Sets the ceiling of a place that is for one episode, whatever the places around it have.
    void set(Place place, int episode, int lastEpisode, String actor) {
        var value = value(episode, lastEpisode);
        try {
            settings.store().edit(actor,
                    List.of(new SettingEdit(place.path(), Setting.CEILING.key(), Optional.of(value))));
        } catch (TooManySettingsException _) {
            LOG.warn("Rewatch: a server has too many settings, the ceiling of a place stays where it was");
        }
    }

    private static String value(int episode, int lastEpisode) {
        return episode < lastEpisode ? Integer.toString(episode) : Setting.END;
    }

    /// Takes back what [#set] has set, so that the place has the ceiling of those around it again. What an admin has set there since
    /// then stays.
    void reset(Place place, int episode, int lastEpisode, String actor) {
        var key = Setting.CEILING.key();
        settings.store().edit(actor, reader -> value(episode, lastEpisode).equals(reader.at(place.path()).get(key))
                ? List.of(new SettingEdit(place.path(), key, Optional.empty()))
                : List.of());
    }
}
