package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.jdbc.JdbcFollowStore;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowStoreTest extends DatabaseStoreContract {
    private static final Place HOME = Place.parse(SERVER);
    private static final Place CHANNEL = Place.parse(SERVER + "/channel:2");

    private final FollowStore follows;

    FollowStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.follows = new JdbcFollowStore(database);
    }

    private static Follow follow(Place place, FollowTopic topic) {
        return new Follow(place, topic, "discord:7", Locale.KOREAN, Set.of("3f9c21ab", "00ab21ff"), "");
    }

    @Test
    void what_is_followed_is_found_as_it_was_saved_until_it_is_removed() {
        var season2 = follow(CHANNEL, FollowTopic.SEASON2);
        var content = follow(HOME, FollowTopic.CONTENT);
        assertThat(follows.save(season2)).isTrue();
        assertThat(follows.save(content)).isTrue();
        assertThat(follows.list(HOME)).containsExactly(content, season2);
        assertThat(follows.findAll()).containsExactlyInAnyOrder(content, season2);
        assertThat(follows.list(Place.parse("discord/server:12"))).isEmpty();
        assertThat(follows.find(CHANNEL, FollowTopic.SEASON2)).contains(season2);
        assertThat(follows.find(CHANNEL, FollowTopic.CONTENT)).isEmpty();
        assertThat(follows.remove(CHANNEL, FollowTopic.SEASON2)).isTrue();
        assertThat(follows.remove(CHANNEL, FollowTopic.SEASON2)).isFalse();
        assertThat(follows.list(HOME)).containsExactly(content);
    }

    @Test
    void what_is_news_no_more_and_problems_are_noted_until_it_is_followed_again() {
        var season2 = follow(CHANNEL, FollowTopic.SEASON2);
        follows.save(season2);
        follows.markSeen(CHANNEL, FollowTopic.SEASON2, Set.of());
        follows.markFailed(CHANNEL, FollowTopic.SEASON2, "The channel is gone.");
        assertThat(follows.find(CHANNEL, FollowTopic.SEASON2)).contains(new Follow(CHANNEL, FollowTopic.SEASON2,
                "discord:7", Locale.KOREAN, Set.of(), "The channel is gone."));
        follows.save(season2);
        assertThat(follows.find(CHANNEL, FollowTopic.SEASON2)).contains(season2);
    }

    @Test
    void a_server_follows_only_so_much() {
        for (var i = 0; i < FollowStore.MAX_FOLLOWS; i++) {
            assertThat(follows.save(follow(Place.parse(SERVER + "/channel:" + i), FollowTopic.SEASON2))).isTrue();
        }
        assertThat(follows.save(follow(CHANNEL, FollowTopic.CONTENT))).isFalse();
        assertThat(follows.save(follow(CHANNEL, FollowTopic.SEASON2))).isTrue();
        assertThat(follows.save(follow(Place.parse("discord/server:2"), FollowTopic.CONTENT))).isTrue();
    }

    @Test
    void a_person_is_forgotten() {
        follows.save(follow(CHANNEL, FollowTopic.SEASON2));
        assertThat(follows.findByAuthor("discord:7")).hasSize(1);
        follows.forgetAuthor("discord:7");
        assertThat(follows.findByAuthor("discord:7")).isEmpty();
        assertThat(follows.list(HOME)).hasSize(1);
    }

    @Test
    void it_moves_with_its_chat_and_goes_with_its_server() {
        var topic = Place.parse("telegram/chat:-5/topic:3");
        follows.save(follow(topic, FollowTopic.SEASON2));
        settings.movePlace("telegram/chat:-5", "telegram/chat:-1007");
        assertThat(follows.findAll()).extracting(follow -> follow.place().path())
                .containsExactly("telegram/chat:-1007/topic:3");
        follows.save(follow(CHANNEL, FollowTopic.SEASON2));
        assertThat(settings.outermostPlaces("discord")).containsExactly(SERVER);
        settings.markLeft(SERVER);
        assertThat(settings.deleteIfLeft(SERVER, Duration.ofDays(-1))).isTrue();
        assertThat(follows.list(HOME)).isEmpty();
    }
}
