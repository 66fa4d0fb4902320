package okaybot.platform.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.InvalidRequestBreaker;
import okaybot.testing.LongTimeouts;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordFault.RawReply;
import okaybot.testing.discord.FakeDiscord;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests to a REST API that limits them, blocks the address, or is not Discord's own.
class DiscordRestClientTest {
    private static final int LIMIT = 20;
    /// A deadline that no test reaches, before the end of the hour for which Discord refuses requests.
    private final Instant inTenMinutes = Instant.now().plusSeconds(600);
    private static final String HTML = "<html><title>Access denied</title></html>";

    private final FakeDiscord discord = FakeDiscord.start();
    private final IncidentLog incidents = new IncidentLog();
    private final RequestLimits limits = newLimits();
    private final DiscordHttpClient http = newHttpClient(limits);
    private final DiscordRestClient client = newClient(http);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        http.close();
        discord.close();
    }

    private RequestLimits newLimits() {
        return new RequestLimits(new InvalidRequestBreaker(LIMIT, Duration.ofMinutes(10), Ticker.systemTicker()),
                incidents);
    }

    private DiscordHttpClient newHttpClient(RequestLimits within) {
        return new DiscordHttpClient(discord.apiUrl(), new SimpleMeterRegistry().timer("send"), within);
    }

    private DiscordRestClient newClient(DiscordHttpClient over) {
        return new DiscordRestClient(over, new RestOutage(incidents, Ticker.systemTicker()),
                new RestConfig().setBaseUrl(discord.apiUrl()),
                FakeDiscord.TOKEN);
    }

    private static String channelPath(int number) {
        return "GET .*/channels/" + number + "$";
    }

    private CompletableFuture<String> read(int channel, Instant deadline) {
        return read(client, channel, deadline);
    }

    private CompletableFuture<String> read(DiscordRestClient client, int channel, Instant deadline) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return client.send(Route.Channels.GET_CHANNEL.compile(Integer.toString(channel)), null, deadline);
            } catch (DiscordRequestException e) {
                throw new IllegalStateException(e);
            }
        }, threads);
    }

    private static String inOneHour() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(3600).atOffset(ZoneOffset.UTC));
    }

    /// All at once, each with a client of its own, because each takes seconds.
    @Test
    void waits_longer_and_longer_however_short_the_wait_that_discord_asks_for() {
        List<DiscordFault> storms = List.of(
                new RawReply(429, ""),
                new RawReply(429, HTML),
                new RawReply(429, HTML, "Retry-After", "0"),
                new RawReply(429, HTML, "Retry-After", "-1"),
                new RawReply(429, HTML, "Retry-After", "soon"),
                new RawReply(429, "{}", "Retry-After", "0.25"),
                new RawReply(429, "[]"),
                new RawReply(429, "{\"message\": \"You are being rate limited.\", \"retry_after\": 0}"),
                new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 0.001, \"global\": true}",
                        "X-RateLimit-Global", "true"),
                new RawReply(429, "{\"message\": \"slow\", \"retry_after\": \"x\"}", "Retry-After", "NaN"),
                new RawReply(429, "{\"message\": null, \"retry_after\": null}", "X-RateLimit-Scope", "shared"));
        var begin = System.nanoTime();
        for (var i = 0; i < storms.size(); i++) {
            discord.rest().failAlways(channelPath(i), storms.get(i));
            discord.rest().addChannel(Integer.toString(i), "1", 0);
        }
        var reads = IntStream.range(0, storms.size())
                .mapToObj(i -> read(newClient(newHttpClient(newLimits())), i, inTenMinutes)).toList();
        await().until(() -> discord.rest().requestCount("GET") >= 2 * storms.size());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        for (var i = 0; i < storms.size(); i++) {
            var count = discord.rest().requestCount(channelPath(i));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("%s", storms.get(i))
                    .isGreaterThan(Duration.ofMillis(900).multipliedBy(count - 1L));
        }
        discord.rest().recover();
        assertThat(reads)
                .allSatisfy(
                        read -> assertThat(read.orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join())
                                .contains("\"id\""));
    }

    @Test
    void waits_for_the_longest_of_header_and_body() {
        List<DiscordFault> limits = List.of(
                new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 3600}", "Retry-After", "1"),
                new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 0.1}", "Retry-After", "3600"),
                new RawReply(429, HTML, "Retry-After", inOneHour()));
        for (var i = 0; i < limits.size(); i++) {
            discord.rest().failAlways(channelPath(i), limits.get(i));
            assertThat(read(i, inTenMinutes)).failsWithin(LongTimeouts.TIMEOUT).withThrowableThat()
                    .withMessageContaining("429");
            assertThat(discord.rest().requestCount(channelPath(i))).isEqualTo(1);
        }
    }

    @Test
    void other_requests_of_a_kind_wait_once_several_were_blocked_in_a_row() {
        discord.rest().failAlways("/channels/1", new RawReply(429, HTML, "Retry-After", "3600"));
        for (var i = 10; i < 20; i++) {
            assertThat(read(i, inTenMinutes)).failsWithin(LongTimeouts.TIMEOUT);
        }
        assertThat(discord.rest().requestCount("/channels/1")).isEqualTo(5);
        assertThat(incidents.oldest().orElse("")).contains("GET/channels/{channel_id}").contains("429")
                .contains("blocked this address");
    }

    @Test
    void an_outage_is_not_flooded_with_requests() {
        List<RawReply> outages = List.of(new RawReply(500, "{}"), new RawReply(502, HTML), new RawReply(403, HTML),
                new RawReply(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        for (var outage : outages) {
            discord.rest().failAlways("/channels/1", outage);
            var before = discord.rest().requestCount("/channels/1");
            for (var i = 10; i < 20; i++) {
                var route = Route.Channels.GET_CHANNEL.compile(Integer.toString(i));
                assertThatThrownBy(() -> client.get(route, inTenMinutes))
                        .hasMessageContaining("status " + outage.status());
            }
            assertThat(discord.rest().requestCount("/channels/1")).isEqualTo(before + 5);
            discord.rest().recover();
            discord.rest().addChannel("9", "1", 0);
            assertThat(read(9, inTenMinutes)).succeedsWithin(LongTimeouts.TIMEOUT);
        }
    }

    @Test
    void a_limit_of_one_resource_does_not_hold_others() {
        discord.rest().addChannel("500", "1", 0);
        for (var i = 10; i < 16; i++) {
            discord.rest().failAlways(channelPath(i),
                    new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 3600}"));
            assertThat(read(i, inTenMinutes)).failsWithin(LongTimeouts.TIMEOUT);
            assertThat(read(500, inTenMinutes)).succeedsWithin(LongTimeouts.TIMEOUT);
        }
    }

    @Test
    void the_last_request_that_a_route_takes_makes_the_next_one_wait() {
        discord.rest().failAlways(channelPath(1), new RawReply(200, "{\"id\": \"1\"}", "X-RateLimit-Remaining",
                "0", "X-RateLimit-Reset-After", "0.7"));
        var begin = System.nanoTime();
        assertThat(read(1, inTenMinutes)).succeedsWithin(LongTimeouts.TIMEOUT);
        assertThat(read(1, inTenMinutes)).succeedsWithin(LongTimeouts.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(650));
        assertThat(discord.rest().requestCount(channelPath(1))).isEqualTo(2);
    }

    @Test
    void stops_before_discord_blocks_the_address() {
        discord.rest().failAlways("/channels/.+/messages", new RawReply(403, "{\"code\": 50001, \"message\": \"no\"}"));
        for (var i = 0; i < 5 * LIMIT; i++) {
            var route = Route.Messages.SEND_MESSAGE.compile(Integer.toString(i));
            assertThatThrownBy(() -> client.send(route, "{}", inTenMinutes))
                    .isInstanceOf(DiscordRequestException.class);
        }
        assertThat(discord.rest().requestCount("/messages")).isEqualTo(LIMIT);
        assertThat(limits.invalidRequestCount()).isEqualTo(LIMIT);
        assertThat(incidents.oldest().orElse("")).contains("refused too many requests");
        discord.rest().addChannel("7", "1", 0);
        assertThat(read(7, inTenMinutes)).succeedsWithin(LongTimeouts.TIMEOUT);
    }

    @Test
    void counts_no_refusal_that_others_have_caused() {
        discord.rest().failAlways("/channels/", new RawReply(429, "{\"message\": \"slow\", \"retry_after\": 3600}",
                "X-RateLimit-Scope", "shared"));
        assertThat(read(1, inTenMinutes)).failsWithin(LongTimeouts.TIMEOUT);
        assertThat(limits.invalidRequestCount()).isZero();
        discord.rest().failAlways("/channels/", new RawReply(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        assertThatThrownBy(() -> client.get(Route.Channels.GET_CHANNEL.compile("2"), inTenMinutes))
                .isInstanceOf(DiscordRequestException.class).hasMessageContaining("UNAUTHORIZED");
        assertThat(limits.invalidRequestCount()).isEqualTo(1);
    }

    @Test
    void repeats_what_the_page_of_a_proxy_has_replaced() {
        List<RawReply> pages = List.of(new RawReply(403, HTML), new RawReply(404, HTML), new RawReply(413, HTML),
                new RawReply(502, HTML), new RawReply(200, HTML), new RawReply(302, "", "Location", "/login"),
                new RawReply(401, HTML), new RawReply(400, "{}"));
        for (var page : pages) {
            discord.rest().addChannel("9", "1", 0);
            discord.rest().failAlways(channelPath(9), page);
            assertThatThrownBy(() -> client.get(Route.Channels.GET_CHANNEL.compile("9"), inTenMinutes))
                    .hasMessageContaining("status " + page.status() + " with a page that is not from Discord");
            var read = read(9, inTenMinutes);
            await().until(() -> discord.rest().requestCount(channelPath(9)) >= 3);
            discord.rest().recover();
            assertThat(read).succeedsWithin(LongTimeouts.TIMEOUT);
        }
    }

    @Test
    void reads_only_a_part_of_an_endless_page() {
        discord.rest().failAlways("/channels/1", new RawReply(200, "[" + " ".repeat(5 << 20) + "]"));
        assertThatThrownBy(() -> client.get(Route.Channels.GET_CHANNEL.compile("1"), inTenMinutes))
                .hasMessageContaining("status 200 with a page that is not from Discord");
    }

    /// JDA takes any status of 401 for a wrong token.
    @Test
    void hides_the_page_of_a_proxy_from_jda() throws Exception {
        List<RawReply> pages = List.of(new RawReply(401, HTML), new RawReply(401, "{}"), new RawReply(403, HTML),
                new RawReply(404, HTML), new RawReply(502, HTML), new RawReply(200, HTML), new RawReply(200, "{\"url"));
        var jda = LoginInterceptor.newClient(http);
        var request = new Request.Builder().url(discord.apiUrl() + "users/@me")
                .header("Authorization", "Bot " + FakeDiscord.TOKEN).build();
        for (var page : pages) {
            discord.rest().failAlways("/users/@me", page);
            assertThatThrownBy(() -> jda.newCall(request).execute()).isInstanceOf(IOException.class)
                    .hasMessageContaining("status " + page.status() + " with a page that is not from Discord");
            discord.rest().recover();
            jda.newCall(request).execute().close();
        }
        discord.rest().failAlways("/users/@me", new RawReply(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        try (var response = jda.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
        discord.rest().recover();
        try (var response = jda.newCall(request).execute()) {
            assertThat(response.body().string()).contains("Okaybot");
        }
    }

    @Test
    void names_neither_token_nor_resource_in_failures() {
        discord.rest().failAlways("/webhooks/",
                new RawReply(404, "{\"code\": 10015, \"message\": \"Unknown Webhook\"}"));
        var route = Route.Interactions.CREATE_FOLLOWUP.compile("900", "secret-of-an-interaction");
        assertThatThrownBy(() -> client.sendOnce(route, "{}", inTenMinutes))
                .hasMessage("EXPIRED: status 404, Unknown Webhook (code 10015)");
    }

    @Test
    void a_message_that_may_have_arrived_is_not_sent_again() {
        var route = Route.Interactions.CREATE_FOLLOWUP.compile("900", "token");
        discord.rest().failAlways("/webhooks/", new RawReply(500, "{\"code\": 0, \"message\": \"Internal\"}"));
        assertThatThrownBy(() -> client.sendOnce(route, "{}", inTenMinutes)).hasMessageContaining("status 500");
        assertThat(discord.rest().requestCount("/webhooks/")).isEqualTo(1);
        discord.rest().failAlways("/webhooks/", new RawReply(503, HTML));
        var _ = threads.submit(() -> {
            client.sendOnce(route, "{}", inTenMinutes);
            return true;
        });
        await().until(() -> discord.rest().requestCount("/webhooks/") > 2);
    }
}
