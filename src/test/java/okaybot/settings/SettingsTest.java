package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.testing.InMemorySettingsStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final List<LevelType> LEVEL_TYPES = List.of(LevelType.SERVER, LevelType.CATEGORY, LevelType.CHANNEL,
            LevelType.THREAD);
    private static final List<List<String>> VALUES = List.of(List.of("answer", "yes"), List.of("answer", "no"),
            List.of("ceiling", "0"), List.of("ceiling", "7"), List.of("ceiling", "end"), List.of("beyond", "leave-out"),
            List.of("cooldown", "5"), List.of("cooldown", "off"), List.of("reply", "private"), List.of("reply", "open"),
            List.of("command.cast", "deny"),
            List.of("command.cast", "allow"), List.of("command.quote", "deny"));

    private final InMemorySettingsStore store = new InMemorySettingsStore();
    private final Settings settings = new Settings(store);

    /// A place of random depth. There are few ids, so that places share levels, and one id is a prefix of another.
    private static Place randomPlace(Random random) {
        var levels = new ArrayList<Level>();
        for (var depth = random.nextInt(LEVEL_TYPES.size()); depth >= 0; depth--) {
            levels.add(new Level(LEVEL_TYPES.get(levels.size()), List.of("1", "10", "2").get(random.nextInt(3))));
        }
        return new Place("test", levels);
    }

    /// The levels that the path of a place consists of.
    private static List<Level> pathLevels(List<Level> levels) {
        return levels.size() < 2 ? levels : List.of(levels.getFirst(), levels.getLast());
    }

    @RepeatedTest(50)
    void inherited_settings_match_a_simple_model() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var model = new HashMap<List<Level>, Map<String, String>>();
        for (var i = 0; i < 60; i++) {
            var place = randomPlace(random);
            var value = VALUES.get(random.nextInt(VALUES.size()));
            var removed = random.nextInt(4) == 0;
            store.edit("admin", List.of(new SettingEdit(place.path(), value.getFirst(),
                    removed ? Optional.empty() : Optional.of(value.getLast()))));
            var values = model.computeIfAbsent(pathLevels(place.levels()), _ -> new HashMap<>());
            if (removed) {
                values.remove(value.getFirst());
            } else {
                values.put(value.getFirst(), value.getLast());
            }
        }
        for (var i = 0; i < 60; i++) {
            var place = randomPlace(random);
            var expected = new HashMap<String, String>();
            for (var depth = 1; depth <= place.levels().size(); depth++) {
                expected.putAll(model.getOrDefault(pathLevels(place.levels().subList(0, depth)), Map.of()));
            }
            assertThat(settings.forPlace(place)).as("seed %d, %s", seed, place).isEqualTo(PlaceSettings.of(expected));
            var explained = settings.explain(place, false);
            expected.forEach((key, value) -> assertThat(explained).as("seed %d", seed)
                    .hasEntrySatisfying(key, origin -> assertThat(origin.value()).isEqualTo(value)));
        }
    }

    /// Whatever level the platform does not tell, nothing is shown that the whole place would not show.
    @RepeatedTest(50)
    void a_place_with_unknown_levels_has_the_strictest_settings_that_could_apply() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 30; i++) {
            var value = VALUES.get(random.nextInt(VALUES.size()));
            store.edit("admin", List.of(new SettingEdit(randomPlace(random).path(), value.getFirst(),
                    Optional.of(value.getLast()))));
        }
        for (var i = 0; i < 60; i++) {
            var whole = randomPlace(random);
            var known = new ArrayList<>(whole.levels());
            var unknown = new HashSet<LevelType>();
            while (known.size() > 1 && random.nextBoolean()) {
                unknown.add(known.remove(1 + random.nextInt(known.size() - 1)).type());
            }
            var partly = settings.forPlace(new Place("test", known, unknown));
            var actual = settings.forPlace(whole);
            assertThat(partly.strictest(actual)).as("seed %d, %s of %s", seed, unknown, whole)
                    .isEqualTo(partly);
        }
    }

    @Test
    void an_unknown_level_changes_nothing_where_nothing_is_set_for_such_levels() {
        var server = new Level(LevelType.SERVER, "1");
        var channel = new Level(LevelType.CHANNEL, "7");
        store.edit("admin", List.of(new SettingEdit("test/server:1", "ceiling", Optional.of("end")),
                new SettingEdit("test/server:1/channel:8", "ceiling", Optional.of("0")),
                new SettingEdit("test/server:2/category:5", "ceiling", Optional.of("0"))));
        var place = new Place("test", List.of(server, channel), Set.of(LevelType.CATEGORY));
        assertThat(settings.forPlace(place)).isEqualTo(PlaceSettings.of(Map.of("ceiling", "end")));
        store.edit("admin", List.of(new SettingEdit("test/server:1/category:5", "ceiling", Optional.of("3"))));
        assertThat(settings.forPlace(place))
                .isEqualTo(PlaceSettings.of(Map.of("ceiling", "3", "reply", "private")));
        store.edit("admin", List.of(new SettingEdit("test/server:1/channel:7", "ceiling", Optional.of("9"))));
        assertThat(settings.forPlace(place)).as("the channel's own")
                .isEqualTo(PlaceSettings.of(Map.of("ceiling", "9")));
    }

    @Test
    void covers_all_spoilers_by_default() {
        assertThat(PlaceSettings.of(Map.of())).extracting(PlaceSettings::ceiling, PlaceSettings::spoilerHandling,
                PlaceSettings::visibility).containsExactly(0, SpoilerHandling.COVER, Visibility.OPEN);
    }

    @Test
    void covers_all_spoilers_and_replies_privately_while_the_store_is_down() {
        var channel = new Place("test", List.of(new Level(LevelType.CHANNEL, "1")));
        store.edit("admin", List.of(new SettingEdit(channel.path(), "ceiling", Optional.of("end"))));
        store.setProgress("fan", Optional.of(16));
        store.setUnavailable(true);
        assertThat(settings.forPlace(channel))
                .isEqualTo(PlaceSettings.of(Map.of("reply", "private", "questions", "off")));
        assertThat(settings.progress("fan")).isZero();
    }

    @Test
    void a_channel_that_moves_to_another_category_keeps_its_settings() {
        var server = new Level(LevelType.SERVER, "1");
        var channel = new Level(LevelType.CHANNEL, "7");
        var before = new Place("test", List.of(server, new Level(LevelType.CATEGORY, "2"), channel));
        var after = new Place("test", List.of(server, new Level(LevelType.CATEGORY, "3"), channel));
        store.edit("admin", List.of(new SettingEdit(before.path(), "reply", Optional.of("private"))));
        assertThat(settings.forPlace(after).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(before.path()).isEqualTo("test/server:1/channel:7");
    }

    @Test
    void answers_in_a_private_chat_are_private() {
        assertThat(settings.forPlace(Place.privateChat("test")).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void invalid_keys_and_values_are_rejected() {
        VALUES.forEach(value -> assertThat(Setting.accepts(value.getFirst(), value.getLast())).isTrue());
        assertThat(Setting.accepts("ceiling", "-1")).isFalse();
        assertThat(Setting.accepts("ceiling", "99999")).isFalse();
        assertThat(Setting.accepts("answer", "maybe")).isFalse();
        assertThat(Setting.accepts("colour", "red")).isFalse();
        assertThat(Setting.accepts("command.Cast", "deny")).isFalse();
    }
}
