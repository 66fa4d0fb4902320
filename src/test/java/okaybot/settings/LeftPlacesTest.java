package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import okaybot.place.Place;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A place that counts as left though the bot is active in it.
class LeftPlacesTest extends SettingsStoreContract {
    private static final Place CHAT = Place.parse("telegram/chat:-5");
    private final Settings settings = new Settings(store);

    LeftPlacesTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    private void awaitLeft(String... paths) {
        await().untilAsserted(() -> assertThat(store.leftPlaces("telegram")).containsExactly(paths));
    }

    @Test
    void counts_as_joined_after_its_next_message() {
        store.markLeft(CHAT.path());
        store.markLeft("telegram/chat:-6");
        settings.onActive(CHAT);
        awaitLeft("telegram/chat:-6");
    }

    @Test
    void counts_as_joined_also_if_it_was_active_before_it_was_left() {
        settings.onActive(CHAT);
        settings.onLeft(CHAT);
        awaitLeft(CHAT.path());
        settings.onActive(CHAT);
        awaitLeft();
        settings.onLeft(CHAT);
        awaitLeft(CHAT.path());
    }

    @Test
    void stays_left_without_a_message() {
        settings.onLeft(CHAT);
        settings.onActive(Place.parse("telegram/chat:-50"));
        settings.onActive(Place.privateChat("telegram"));
        settings.onActive(Place.parse("discord/server:5"));
        awaitLeft(CHAT.path());
    }
}
