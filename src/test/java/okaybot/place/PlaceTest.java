package okaybot.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static final Level SERVER = new Level(LevelType.SERVER, "1");
    private static final Level CATEGORY = new Level(LevelType.CATEGORY, "2");
    private static final Level CHANNEL = new Level(LevelType.CHANNEL, "7");
    private static final Place PLACE = new Place("discord", List.of(SERVER, CATEGORY, CHANNEL));

    @Test
    void a_path_has_only_the_outermost_and_the_innermost_level() {
        assertThat(PLACE.path()).isEqualTo("discord/server:1/channel:7");
        assertThat(Place.privateChat("discord").path()).isEqualTo("discord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord", "discord/server:3", "discord/server:3/channel:4"})
    void parses_its_own_paths(String path) {
        assertThat(Place.parse(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord/", "discord/planet:3", "discord/server:", "discord/server:a b"})
    void rejects_other_paths(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.parse(path));
    }

    @Test
    void the_hierarchy_starts_with_the_outermost_place() {
        assertThat(PLACE.hierarchy()).containsExactly(new Place("discord", List.of(SERVER)),
                new Place("discord", List.of(SERVER, CATEGORY)), PLACE);
        assertThat(PLACE.enclosing(LevelType.CATEGORY)).contains(new Place("discord", List.of(SERVER, CATEGORY)));
        assertThat(PLACE.enclosing(LevelType.THREAD)).isEmpty();
    }

    @Test
    void resolves_tokens_within_the_outermost_place() {
        assertThat(PLACE.token()).isEqualTo("channel:7");
        assertThat(PLACE.outermost().token()).isEqualTo("server");
        assertThat(PLACE.resolve("channel:7")).contains(new Place("discord", List.of(SERVER, CHANNEL)));
        assertThat(PLACE.resolve("server")).contains(PLACE.outermost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "channel", "server:1", "planet:7", "channel:", "channel:a/b"})
    void malformed_tokens_resolve_to_nothing(String token) {
        assertThat(PLACE.resolve(token)).isEmpty();
    }
}
