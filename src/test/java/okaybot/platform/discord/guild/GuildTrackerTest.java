package okaybot.platform.discord.guild;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.discord.DiscordAdapter;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guilds that add or remove the bot, also while it is not connected.
class GuildTrackerTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private SettingsStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        store = new JdbcSettingsStore(Database.open("jdbc:sqlite:" + folder.resolve("store.db")),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        discord.close();
        store.close();
    }

    private DiscordAdapter start(MembershipListener listener, Optional<ShardRange> shards) {
        var chat = TestChat.withSeeds();
        var adapter = new DiscordAdapter(new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), shards),
                chat.service(), new Settings(chat.store()), listener, new CompositeMeterRegistry());
        var _ = adapter.start();
        return adapter;
    }

    private DiscordAdapter start() {
        return start(new Settings(store), Optional.empty());
    }

    /// Stores a setting of a channel in each of the guilds.
    private void storeSettingsOf(int... guilds) {
        Arrays.stream(guilds).mapToObj(DiscordTestData::guildId).forEach(guild -> store.edit("discord:1",
                List.of(new SettingEdit("discord/server:" + guild + "/channel:1", "ceiling", Optional.of("4")))));
    }

    private static String[] paths(int... guilds) {
        return Arrays.stream(guilds).mapToObj(DiscordTestData::guildId)
                .map(id -> DiscordPlace.ofGuild(id).path())
                .toArray(String[]::new);
    }

    private void awaitLeft(int... guilds) {
        await().untilAsserted(() -> assertThat(store.leftPlaces("discord")).containsExactlyInAnyOrder(paths(guilds)));
    }

    @Test
    void marks_missing_guilds_as_left_but_not_unavailable_ones() {
        storeSettingsOf(0, 1, 7);
        store.edit("telegram:1", List.of(new SettingEdit("telegram/chat:5", "ceiling", Optional.of("4"))));
        discord.gateway().setGuilds(2, 0);
        discord.gateway().makeGuildUnavailable(DiscordTestData.guildId(1));
        var adapter = start();
        awaitLeft(7);
        assertThat(store.leftPlaces("telegram")).isEmpty();
        adapter.close();
    }

    @Test
    void unmarks_guilds_that_have_come_back() {
        storeSettingsOf(0);
        store.markLeft(paths(0)[0]);
        store.markLeft(paths(5)[0]);
        var adapter = start();
        awaitLeft(5);
        adapter.close();
    }

    @Test
    void compares_the_guilds_with_each_new_session() {
        storeSettingsOf(0, 1);
        discord.gateway().setGuilds(2, 0);
        var adapter = start();
        await().until(() -> !discord.rest().registeredCommands().isEmpty());
        assertThat(store.leftPlaces("discord")).isEmpty();
        discord.gateway().setGuilds(1, 0);
        discord.gateway().invalidateSessions(false);
        awaitLeft(1);
        adapter.close();
    }

    @Test
    void compares_the_guilds_of_each_shard_separately() {
        storeSettingsOf(0, 1, 2, 3, 4, 5, 6, 7, 8);
        discord.rest().setRecommendedShards(3);
        discord.gateway().setGuilds(4, 0);
        var adapter = start();
        awaitLeft(4, 5, 6, 7, 8);
        adapter.close();
    }

    @Test
    void ignores_guilds_of_other_processes() {
        storeSettingsOf(0, 1, 2, 3, 4, 5, 6, 7, 8);
        discord.gateway().setGuilds(3, 0);
        var ownGuilds = Arrays.stream(new int[]{3, 4, 5, 6, 7, 8})
                .filter(guild -> (Long.parseLong(DiscordTestData.guildId(guild)) >> 22) % 3 == 1).toArray();
        var adapter = start(new Settings(store), Optional.of(new ShardRange(3, 1, 1)));
        awaitLeft(ownGuilds);
        assertThat(ownGuilds).hasSize(2);
        adapter.close();
    }

    @Test
    void marks_an_unavailable_guild_as_left_when_it_removes_the_bot() {
        storeSettingsOf(0, 1);
        discord.gateway().setGuilds(2, 0);
        var adapter = start();
        await().until(() -> !discord.rest().registeredCommands().isEmpty());
        discord.makeGuildUnavailable(DiscordTestData.guildId(1));
        discord.removeBotFromGuild(DiscordTestData.guildId(1));
        awaitLeft(1);
        discord.addBotToGuild(DiscordTestData.guildId(1));
        awaitLeft();
        adapter.close();
    }

    @Test
    void answers_in_an_unavailable_guild() {
        var adapter = start();
        await().until(() -> !discord.rest().registeredCommands().isEmpty());
        discord.makeGuildUnavailable(DiscordTestData.guildId(0));
        assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
        adapter.close();
    }

    private void awaitReady() {
        await().until(() -> !discord.rest().registeredCommands().isEmpty());
    }

    @Test
    void a_guild_is_not_left_while_somebody_is_answered_there() {
        storeSettingsOf(0, 1);
        discord.gateway().setGuilds(2, 0);
        var adapter = start();
        awaitReady();
        Arrays.stream(paths(0, 1, 2)).forEach(store::markLeft);
        text(discord.user().runCommand("cast"));
        text(discord.user().inForeignGuild(DiscordTestData.guildId(2)).runCommand("cast"));
        awaitLeft(1, 2);
        adapter.close();
    }

    @Test
    void a_post_shows_that_the_bot_is_in_the_guild() throws Exception {
        var chat = TestChat.withSeeds();
        var adapter = start();
        awaitReady();
        store.markLeft(paths(0)[0]);
        adapter.messenger().post(
                Place.parse(paths(0)[0] + "/channel:" + DiscordTestData.generalChannelId(DiscordTestData.guildId(0))),
                chat.ask("plot"), Optional.empty());
        awaitLeft();
        adapter.close();
    }

    @Test
    void knows_which_guilds_it_is_in_as_long_as_the_shard_is_connected() {
        discord.gateway().setGuilds(2, 0);
        discord.gateway().makeGuildUnavailable(DiscordTestData.guildId(1));
        var adapter = start(new Settings(store), Optional.of(new ShardRange(2, 0, 0)));
        assertThat(memberships(adapter, 0, 1)).containsOnly(Membership.UNKNOWN);
        await().untilAsserted(() -> assertThat(memberships(adapter, 0)).containsExactly(Membership.MEMBER));
        assertThat(memberships(adapter, 2, 1)).containsExactly(Membership.NOT_MEMBER, Membership.UNKNOWN);
        discord.makeGuildUnavailable(DiscordTestData.guildId(0));
        discord.removeBotFromGuild(DiscordTestData.guildId(4));
        assertThat(memberships(adapter, 0)).containsExactly(Membership.MEMBER);
        discord.removeBotFromGuild(DiscordTestData.guildId(0));
        await().untilAsserted(() -> assertThat(memberships(adapter, 0)).containsExactly(Membership.NOT_MEMBER));
        adapter.close();
        assertThat(memberships(adapter, 0)).containsExactly(Membership.UNKNOWN);
    }

    private static List<Membership> memberships(DiscordAdapter adapter, int... guilds) {
        return Arrays.stream(paths(guilds)).map(Place::parse).map(adapter::membership).toList();
    }

    @Test
    void retries_until_the_guilds_are_saved() {
        storeSettingsOf(7);
        var attempts = new AtomicInteger();
        var adapter = start(new FailingOnceMembershipListener(new Settings(store), attempts), Optional.empty());
        awaitLeft(7);
        assertThat(attempts).hasValue(2);
        adapter.close();
    }

    /// Throws when the guilds are listed for the first time.
    private record FailingOnceMembershipListener(Settings settings,
            AtomicInteger attempts) implements MembershipListener {
        @Override
        public void onMoved(Place from, Place to) {
            throw new UnsupportedOperationException("Discord renames nothing");
        }

        @Override
        public void onLeft(Place place) {
            settings.onLeft(place);
        }

        @Override
        public void onJoined(Place place) {
            settings.onJoined(place);
        }

        @Override
        public void onActive(Place place) {
            settings.onActive(place);
        }

        @Override
        public void onListed(String platform, Set<Place> present, Predicate<Place> covered) {
            if (attempts.incrementAndGet() == 1) {
                throw new StoreUnavailableException(new IllegalStateException("the first call fails"));
            }
            settings.onListed(platform, present, covered);
        }
    }
}
