package okaybot;

import okaybot.platform.telegram.chat.News;
import okaybot.settings.Place;
import okaybot.settings.SettingsStore;

/// Takes along what is set in a group when it moves, and keeps it for a while when the bot has to leave.
record GroupNews(SettingsStore store) implements News {
    @Override
    public void moved(Place from, Place to) {
        store.move(from.path(), to.path());
    }

    @Override
    public void left(Place place) {
        store.left(place.path());
    }

    @Override
    public void joined(Place place) {
        store.joined(place.path());
    }
}
