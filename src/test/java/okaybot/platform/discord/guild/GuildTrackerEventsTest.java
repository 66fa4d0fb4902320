package okaybot.platform.discord.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
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
import okaybot.place.Place;
import okaybot.testing.RecordingMembershipListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// JDA's guild events in states and orders that the fake Discord cannot produce.
class GuildTrackerEventsTest {
    private static final long SHARD_1_OF_2 = 5L << 22;
    private static final long SHARD_0_OF_2 = 6L << 22;

    private final JDA shard = mock();
    private final Guild guild = mock();
    private final RecordingMembershipListener membership = new RecordingMembershipListener();
    private final GuildTracker tracker = new GuildTracker(membership);

    @BeforeEach
    void describeGuildAndShard() {
        when(guild.getId()).thenReturn("7");
        when(shard.getShardInfo()).thenReturn(new ShardInfo(1, 2));
    }

    @AfterEach
    void close() {
        tracker.close();
    }

    private void awaitEvents(String... expected) {
        await().untilAsserted(() -> assertThat(membership.events()).containsExactly(expected));
    }

    @Test
    void an_unavailable_guild_is_left_only_when_it_removes_the_bot() {
        tracker.onEvent(new GuildUnavailableEvent(shard, 1, guild));
        tracker.onEvent(new GuildTimeoutEvent(shard, 8));
        tracker.onEvent(new UnavailableGuildLeaveEvent(shard, 2, 7));
        awaitEvents("left discord/server:7");
    }

    @Test
    void keeps_the_order_of_events() {
        tracker.onEvent(new GuildLeaveEvent(shard, 1, guild));
        tracker.onEvent(new GuildJoinEvent(shard, 2, guild));
        tracker.onEvent(new GuildLeaveEvent(shard, 3, guild));
        awaitEvents("left discord/server:7", "joined discord/server:7", "left discord/server:7");
    }

    @Test
    void lists_unavailable_guilds_of_the_shard_too() {
        var guilds = DataArray.empty()
                .add(DataObject.empty().put("id", Long.toString(SHARD_1_OF_2)).put("unavailable", true))
                .add(DataObject.empty().put("id", Long.toString(SHARD_1_OF_2 + 1)));
        tracker.onEvent(new RawGatewayEvent(shard, 1, DataObject.empty().put("t", "READY")
                .put("d", DataObject.empty().put("guilds", guilds))));
        await().untilAsserted(() -> assertThat(membership.listings()).singleElement().satisfies(listing -> {
            assertThat(listing.present()).hasSize(2);
            assertThat(listing.covered()).accepts(guild(SHARD_1_OF_2 + 2)).rejects(guild(SHARD_0_OF_2));
        }));
    }

    @Test
    void an_event_after_closing_is_dropped() {
        tracker.close();
        tracker.onEvent(new GuildJoinEvent(shard, 1, guild));
        await().during(Duration.ofMillis(200)).untilAsserted(() -> assertThat(membership.events()).isEmpty());
    }

    private static Place guild(long id) {
        return DiscordPlace.ofGuild(Long.toString(id));
    }
}
