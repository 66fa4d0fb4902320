package okaybot;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okaybot.cli.Installation;
import okaybot.config.Config;
import okaybot.ops.HealthEndpoints;
import okaybot.ops.PrometheusMetrics;
import okaybot.place.Place;
import okaybot.platform.BotRejectedException;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.jdbc.JdbcFollowStore;
import okaybot.schedule.jdbc.JdbcScheduleStore;
import okaybot.testing.EditableSeeds;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as a server: health, metrics and the port it listens on.
class HostTest {
    @TempDir
    private Path folder;

    private Config config(FakeDiscord discord, String token, Map<String, String> more) throws Exception {
        var environment = new HashMap<>(Map.of("SEEDS", "seeds", "HTTP_PORT", "0", "DISCORD_TOKEN", token,
                "DISCORD_API_URL", discord.apiUrl()));
        environment.putAll(more);
        return new Installation(folder, environment, Okaybot.PLATFORMS).readConfig();
    }

    private static HttpResponse<String> get(Host host, String path) throws IOException, InterruptedException {
        var port = host.http().orElseThrow().server().getAddress().getPort();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void is_ready_after_connecting_and_counts_requests() throws Exception {
        try (var discord = FakeDiscord.start();
                var host = Host.create(config(discord, FakeDiscord.TOKEN, Map.of()), Okaybot.PLATFORMS)) {
            assertThat(get(host, HealthEndpoints.READINESS_PATH).body())
                    .isEqualTo(
                            "content: ready\nstore: ready\nschedule: ready\ndiscord: not ready: Discord cannot be reached,"
                                    + " retrying: no answer yet\n");
            assertThat(get(host, HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(503);
            Thread.ofVirtual().start(() -> serve(host));
            await().until(() -> get(host, HealthEndpoints.READINESS_PATH).statusCode() == 200);
            discord.user().runCommand("cast").awaitResponse();
            discord.user().runCommand("plot").awaitResponse();
            await().untilAsserted(() -> assertThat(get(host, PrometheusMetrics.PATH).body().lines()).contains(
                    "okaybot_requests_seconds_count{command=\"cast\",outcome=\"answered\",platform=\"discord\"} 1",
                    "okaybot_requests_seconds_count{command=\"plot\",outcome=\"answered\",platform=\"discord\"} 1",
                    "okaybot_trouble{part=\"discord\"} 0.0", "okaybot_ready{part=\"discord\"} 1.0")
                    .anyMatch(line -> line.startsWith("cache_gets_total{"))
                    .anyMatch(line -> line.startsWith("okaybot_content{episodes=\"16\",show=\"It's Okay")));
            schedulePost(host.bot());
            await().until(() -> discord.rest().postedMessages().toString().contains("Season 2"));
        }
    }

    /// Sets up a post that is due.
    private static void schedulePost(Okaybot bot) {
        var guild = DiscordTestData.guildId(0);
        var post = new ScheduledPost("a1",
                Place.parse("discord/server:" + guild + "/channel:" + DiscordTestData.generalChannelId(guild)),
                "season2", new Recurrence(LocalTime.NOON, EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC), "",
                Locale.ENGLISH, PostState.ACTIVE, Optional.empty());
        assertThat(new JdbcScheduleStore(bot.database()).add(post)).isTrue();
        bot.tasks().queue().schedule(PostScheduler.TASK_KIND, post.taskId(), Instant.now().minusSeconds(60));
    }

    @Test
    void takes_over_changed_content_while_it_serves_and_posts_where_it_is_followed() throws Exception {
        var guild = DiscordTestData.guildId(0);
        var channel = DiscordTestData.generalChannelId(guild);
        var seeds = new EditableSeeds(folder.resolve("show")).save("first", 12);
        try (var discord = FakeDiscord.start();
                var host = Host.create(config(discord, FakeDiscord.TOKEN, Map.of("SEEDS", seeds.folder().toString())),
                        Okaybot.PLATFORMS)) {
            new JdbcFollowStore(host.bot().database()).save(new Follow(
                    Place.parse("discord/server:" + guild + "/channel:" + channel), FollowTopic.SEASON2, "",
                    Locale.ENGLISH, FollowTopic.SEASON2.items(host.bot().lore().get()), ""));
            Thread.ofVirtual().start(() -> serve(host));
            await().until(() -> get(host, HealthEndpoints.READINESS_PATH).statusCode() == 200);
            assertThat(text(discord.user().runCommand("cast"))).contains("first");
            seeds.breakWith("missing");
            await().untilAsserted(() -> assertThat(get(host, HealthEndpoints.READINESS_PATH).body())
                    .startsWith("content: degraded: change not taken over, answers are as before: show.yaml:6:69: "));
            assertThat(get(host, HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(200);
            assertThat(text(discord.user().runCommand("cast"))).contains("first");
            seeds.save("second", 8);
            await().until(() -> get(host, HealthEndpoints.READINESS_PATH).body().startsWith("content: ready"));
            assertThat(text(discord.user().runCommand("cast"))).contains("second");
            assertThat(get(host, PrometheusMetrics.PATH).body())
                    .contains("okaybot_reloads_total{outcome=\"broken\"} 1.0",
                            "okaybot_content{episodes=\"8\",show=\"The Lighthouse second\"")
                    .doesNotContain("Lighthouse first");
            await().until(() -> !discord.rest().postedTo(channel).isEmpty());
            assertThat(discord.rest().postedTo(channel)).singleElement().asString()
                    .contains("Season 2: news", "Nothing is announced second.");
        }
    }

    static void serve(Host host) {
        try {
            host.serve();
        } catch (BotRejectedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fails_if_the_port_is_in_use() throws Exception {
        try (var discord = FakeDiscord.start();
                var host = Host.create(config(discord, FakeDiscord.TOKEN, Map.of()), Okaybot.PLATFORMS)) {
            var port = Integer.toString(host.http().orElseThrow().server().getAddress().getPort());
            var same = config(discord, FakeDiscord.TOKEN, Map.of("HTTP_PORT", port));
            assertThatThrownBy(() -> Host.create(same, Okaybot.PLATFORMS)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Port " + port + " of 127.0.0.1 is not available");
        }
    }
}
