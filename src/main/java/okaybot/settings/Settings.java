package okaybot.settings;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of each place, including those inherited from the places around it, and what each viewer has set.
/// While the store cannot be reached, the strictest settings apply.
public final class Settings implements MembershipListener {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private final SettingsStore store;
    private final LeftPlaces leftPlaces;

    public Settings(SettingsStore store) {
        this.store = store;
        this.leftPlaces = new LeftPlaces(store);
    }

    /// The settings of a place that is not meant for spoilers.
    public PlaceSettings forPlace(Place place) {
        return forPlace(place, false);
    }

    /// The settings of a place. If some of its levels are unknown and that matters for what is set in its server or chat, the
    /// strictest settings that could apply, with private replies.
    ///
    /// @param forSpoilers whether the place is meant for spoilers, so that there is no ceiling unless its admins set one
    public PlaceSettings forPlace(Place place, boolean forSpoilers) {
        try {
            var known = inherited(place.withoutUnknown(), forSpoilers);
            var strictest = completions(place).map(completed -> inherited(completed, forSpoilers))
                    .reduce(known, PlaceSettings::strictest);
            return place.isPrivateChat() || !strictest.equals(known) ? strictest.withPrivateReplies() : known;
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, strictest settings apply", e);
            return PlaceSettings.STRICTEST;
        }
    }

    private PlaceSettings inherited(Place place, boolean forSpoilers) {
        var values = new HashMap<String, String>();
        if (forSpoilers) {
            values.put(Setting.CEILING.key(), Setting.END);
        }
        place.hierarchy().forEach(level -> values.putAll(store.at(level.path())));
        return PlaceSettings.of(values);
    }

    /// What a place may be that is known only in part, as far as it matters for its settings.
    private Stream<Place> completions(Place place) {
        return place.unknown().isEmpty()
                ? Stream.of()
                : store.within(place.outermost().path()).keySet().stream().map(Place::parse)
                        .flatMap(inner -> place.completedBy(inner).stream());
    }

    /// The value of each setting of a place, by key, and the place that it is inherited from.
    ///
    /// @param forSpoilers as in [#forPlace(Place, boolean)]
    /// @throws StoreUnavailableException if the store cannot be reached
    public SortedMap<String, ResolvedSetting> explain(Place place, boolean forSpoilers) {
        var resolved = new TreeMap<String, ResolvedSetting>();
        for (var setting : Setting.values()) {
            resolved.put(setting.key(), new ResolvedSetting(setting.defaultValue(), Optional.empty()));
        }
        if (forSpoilers) {
            resolved.put(Setting.CEILING.key(), new ResolvedSetting(Setting.END, Optional.empty()));
        }
        for (var level : place.hierarchy()) {
            store.at(level.path())
                    .forEach((key, value) -> resolved.put(key, new ResolvedSetting(value, Optional.of(level))));
        }
        return resolved;
    }

    /// The last episode that a viewer has watched; 0 if they did not say or the store cannot be reached.
    public int progress(String viewer) {
        try {
            return store.progress(viewer).orElse(0);
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, progress of viewer taken as episode 0", e);
            return 0;
        }
    }

    /// The language that a viewer has chosen, as an IETF tag; empty if they chose none or the store cannot be reached.
    public Optional<String> language(String viewer) {
        try {
            return store.viewer(viewer).language();
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, language of viewer taken as that of their app", e);
            return Optional.empty();
        }
    }

    /// Moves the settings of the old place to the new one.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    @Override
    public void onMoved(Place from, Place to) {
        store.movePlace(from.path(), to.path());
    }

    /// Marks the settings of the place for deletion after some time.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    @Override
    public void onLeft(Place place) {
        leftPlaces.mark(place);
    }

    /// Removes the mark for deletion.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    @Override
    public void onJoined(Place place) {
        store.markJoined(place.path());
    }

    /// Removes the mark for deletion if there is one, in the background. Mistakes of the past end this way.
    @Override
    public void onActive(Place place) {
        leftPlaces.onActive(place);
    }

    /// Marks places as left or joined where the list differs from what the store knows.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    @Override
    public void onListed(String platform, Set<Place> present, Predicate<Place> covered) {
        var left = store.leftPlaces(platform).stream().map(Place::parse).collect(Collectors.toSet());
        store.outermostPlaces(platform).stream().map(Place::parse)
                .filter(covered.and(place -> !present.contains(place) && !left.contains(place)))
                .forEach(this::onLeft);
        left.stream().filter(covered.and(present::contains)).forEach(this::onJoined);
    }

    public SettingsStore store() {
        return store;
    }

    /// A value that applies in a place.
    ///
    /// @param definedAt the place in whose settings it is; empty for a default
    public record ResolvedSetting(String value, Optional<Place> definedAt) {}
}
