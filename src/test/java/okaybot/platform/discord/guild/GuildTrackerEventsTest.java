package okaybot.platform.discord.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildTimeoutEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// JDA's guild events in states and orders that the fake Discord cannot produce.
class GuildTrackerEventsTest {
    private static final long SHARD_1_OF_2 = 5L << 22;
    private static final long SHARD_0_OF_2 = 6L << 22;

    private final JDA shard = mock();
    private final Guild guild = mock();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final GuildTracker tracker = new GuildTracker(new Recorder(calls));

    @BeforeEach
    void describe() {
        when(guild.getId()).thenReturn("7");
        when(shard.getShardInfo()).thenReturn(new ShardInfo(1, 2));
    }

    @AfterEach
    void close() {
        tracker.close();
    }

    private void awaitCalls(String... expected) {
        await().untilAsserted(() -> assertThat(calls).containsExactly(expected));
    }

    @Test
    void an_unavailable_guild_is_left_only_when_it_removes_the_bot() {
        tracker.onEvent(new GuildUnavailableEvent(shard, 1, guild));
        tracker.onEvent(new GuildTimeoutEvent(shard, 8));
        tracker.onEvent(new UnavailableGuildLeaveEvent(shard, 2, 7));
        awaitCalls("left discord/server:7");
    }

    @Test
    void keeps_the_order_of_events() {
        tracker.onEvent(new GuildLeaveEvent(shard, 1, guild));
        tracker.onEvent(new GuildJoinEvent(shard, 2, guild));
        tracker.onEvent(new GuildLeaveEvent(shard, 3, guild));
        awaitCalls("left discord/server:7", "joined discord/server:7", "left discord/server:7");
    }

    @Test
    void lists_unavailable_guilds_of_the_shard_too() {
        var guilds = DataArray.empty()
                .add(DataObject.empty().put("id", Long.toString(SHARD_1_OF_2)).put("unavailable", true))
                .add(DataObject.empty().put("id", Long.toString(SHARD_1_OF_2 + 1)));
        tracker.onEvent(new RawGatewayEvent(shard, 1, DataObject.empty().put("t", "READY")
                .put("d", DataObject.empty().put("guilds", guilds))));
        awaitCalls("listed 2 guilds, of its own true, of another shard false");
    }

    @Test
    void an_event_after_closing_is_dropped() {
        tracker.close();
        tracker.onEvent(new GuildJoinEvent(shard, 1, guild));
        awaitCalls();
    }

    private record Recorder(List<String> calls) implements MembershipListener {
        @Override
        public void onMoved(Place from, Place to) {
            calls.add("moved " + from.path() + " " + to.path());
        }

        @Override
        public void onLeft(Place place) {
            calls.add("left " + place.path());
        }

        @Override
        public void onJoined(Place place) {
            calls.add("joined " + place.path());
        }

        @Override
        public void onListed(String platform, Set<Place> guilds, Predicate<Place> isCovered) {
            calls.add("listed " + guilds.size() + " guilds, of its own "
                    + isCovered.test(DiscordPlace.ofGuild(Long.toString(SHARD_1_OF_2 + 2))) + ", of another shard "
                    + isCovered.test(DiscordPlace.ofGuild(Long.toString(SHARD_0_OF_2))));
        }
    }
}
