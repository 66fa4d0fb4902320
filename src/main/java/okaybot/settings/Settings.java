package okaybot.settings;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What holds where, and for whom: the levels of a place laid over each other. When the store cannot be reached, what
/// hides most holds.
public final class Settings implements MembershipListener {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private final SettingsStore store;

    public Settings(SettingsStore store) {
        this.store = store;
    }

    /// What holds in a place, whatever its platform says of it.
    public PlaceSettings forPlace(Place place) {
        return forPlace(place, false);
    }

    /// What holds in a place.
    ///
    /// @param forSpoilers whether nothing is a spoiler there unless its admins have set a ceiling
    public PlaceSettings forPlace(Place place, boolean forSpoilers) {
        var values = new HashMap<String, String>();
        if (forSpoilers) {
            values.put(Setting.CEILING.key(), Setting.END);
        }
        try {
            place.hierarchy().forEach(level -> values.putAll(store.at(level.path())));
        } catch (StoreUnavailableException e) {
            LOG.debug("The settings cannot be reached, so what hides most holds", e);
            return PlaceSettings.STRICTEST;
        }
        var settings = PlaceSettings.of(values);
        return place.isPrivateChat() ? settings.withPrivateReplies() : settings;
    }

    /// The value of each setting in a place, and the level that it comes from.
    ///
    /// @param forSpoilers whether nothing is a spoiler there unless its admins have set a ceiling
    /// @throws StoreUnavailable if the store cannot be reached
    public SortedMap<String, ResolvedSetting> explain(Place place, boolean forSpoilers) {
        var origins = new TreeMap<String, ResolvedSetting>();
        for (var setting : Setting.values()) {
            origins.put(setting.key(), new ResolvedSetting(setting.defaultValue(), Optional.empty()));
        }
        if (forSpoilers) {
            origins.put(Setting.CEILING.key(), new ResolvedSetting(Setting.END, Optional.empty()));
        }
        for (var level : place.hierarchy()) {
            store.at(level.path())
                    .forEach((key, value) -> origins.put(key, new ResolvedSetting(value, Optional.of(level))));
        }
        return origins;
    }

    /// The last episode that a viewer has seen; 0 when they did not say, or when the store cannot be reached.
    public int progress(String viewer) {
        try {
            return store.progress(viewer).orElse(0);
        } catch (StoreUnavailableException e) {
            LOG.debug("The settings cannot be reached, so nobody counts as having watched anything", e);
            return 0;
        }
    }

    /// Takes along what is set in the place.
    ///
    /// @throws StoreUnavailable if the store cannot be reached
    @Override
    public void onMoved(Place from, Place to) {
        store.movePlace(from.path(), to.path());
    }

    /// Keeps what is set in the place for a while.
    ///
    /// @throws StoreUnavailable if the store cannot be reached
    @Override
    public void onLeft(Place place) {
        store.markLeft(place.path());
    }

    /// Keeps what is set in the place for good.
    ///
    /// @throws StoreUnavailable if the store cannot be reached
    @Override
    public void onJoined(Place place) {
        store.markJoined(place.path());
    }

    /// Keeps for a while what is set in places that are not there any more, and for good what is set in those that are back.
    ///
    /// @throws StoreUnavailable if the store cannot be reached
    @Override
    public void onListed(String platform, Set<Place> there, Predicate<Place> part) {
        var left = store.leftPlaces(platform).stream().map(Place::parse).collect(Collectors.toSet());
        store.outermostPlaces(platform).stream().map(Place::parse)
                .filter(part.and(place -> !there.contains(place) && !left.contains(place)))
                .forEach(this::onLeft);
        left.stream().filter(part.and(there::contains)).forEach(this::onJoined);
    }

    /// Where the values are kept.
    public SettingsStore store() {
        return store;
    }

    /// Where a value comes from.
    ///
    /// @param definedAt the level that sets it; nothing for the default
    public record ResolvedSetting(String value, Optional<Place> definedAt) {}
}
