package okaybot.platform.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import okaybot.platform.discord.rest.DiscordHttpClient;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.platform.discord.rest.RequestLimits;
import okaybot.platform.discord.rest.RestOutage;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.InvalidRequestBreaker;
import okaybot.testing.LongTimeouts;
import okaybot.testing.discord.DiscordFault.RawReply;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayControllerTest {
    private final FakeDiscord discord = FakeDiscord.start();
    private final IncidentLog incidents = new IncidentLog();
    private final DiscordHttpClient http = new DiscordHttpClient(discord.apiUrl(),
            new SimpleMeterRegistry().timer("send"),
            new RequestLimits(new InvalidRequestBreaker(100, Duration.ofMinutes(1), Ticker.systemTicker()), incidents),
            LongTimeouts.TIMEOUT);
    private final GatewayController controller = new GatewayController(new SessionStartLimit(
            new DiscordRestClient(http, new RestOutage(incidents, Ticker.systemTicker()),
                    new RestConfig().setBaseUrl(discord.apiUrl()),
                    FakeDiscord.TOKEN),
            incidents, LongTimeouts.TIMEOUT), () -> {});

    @AfterEach
    void stop() {
        http.close();
        discord.close();
    }

    private static JDA shard(JDA.Status status) {
        JDA shard = mock();
        when(shard.getStatus()).thenReturn(status);
        return shard;
    }

    @Test
    void keeps_to_the_address_that_the_rest_api_returned() {
        var gateway = controller.getShardedGateway(shard(JDA.Status.INITIALIZING));
        assertThat(controller.getGateway()).isEqualTo(gateway.getUrl()).startsWith("ws://127.0.0.1:");
    }

    @Test
    void a_limit_without_a_number_counts_as_one_session_at_a_time() {
        discord.rest().failAlways("/gateway/bot", new RawReply(200, """
                {"url": "wss://gateway.example", "shards": 2, "session_start_limit": {"max_concurrency": 0}}"""));
        assertThat(controller.getShardedGateway(shard(JDA.Status.INITIALIZING)).getConcurrency()).isEqualTo(1);
    }

    @Test
    void tells_a_wrong_token_from_the_page_of_a_proxy() {
        discord.rest().failAlways("/gateway/bot", new RawReply(401, "<html>Login</html>"));
        assertThatThrownBy(() -> controller.getShardedGateway(shard(JDA.Status.INITIALIZING)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("status 401 with a page");
        discord.rest().failAlways("/gateway/bot",
                new RawReply(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}"));
        assertThatThrownBy(() -> controller.getShardedGateway(shard(JDA.Status.INITIALIZING)))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void shuts_down_a_shard_whose_login_has_failed() {
        var failed = shard(JDA.Status.INITIALIZING);
        var connected = shard(JDA.Status.CONNECTED);
        var _ = controller.getShardedGateway(failed);
        var _ = controller.getShardedGateway(connected);
        verify(failed).shutdownNow();
        var _ = controller.getShardedGateway(shard(JDA.Status.INITIALIZING));
        verify(connected, never()).shutdownNow();
    }
}
