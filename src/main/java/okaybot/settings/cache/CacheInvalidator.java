package okaybot.settings.cache;

import java.util.Map;
import okaybot.settings.ViewerSettings;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.PostgresNotificationListener;

/// Removes what other instances have changed from the caches.
record CacheInvalidator(StaleOnErrorCache<Map<String, String>> places, StaleOnErrorCache<ViewerSettings> viewers,
        CircuitBreaker breaker) implements PostgresNotificationListener.NotificationHandler {

    @Override
    public void onNotification(String text) {
        ChangeAnnouncement.parse(text).ifPresentOrElse(this::invalidate, this::expireAll);
    }

    private void invalidate(ChangeAnnouncement announcement) {
        switch (announcement.subject()) {
            case PLACE -> places.invalidate(announcement.name());
            case VIEWER -> viewers.invalidate(announcement.name());
        }
    }

    /// What was announced while there was no connection is unknown.
    @Override
    public void onConnected() {
        expireAll();
        breaker.close();
    }

    void expireAll() {
        places.expireAll();
        viewers.expireAll();
    }
}
