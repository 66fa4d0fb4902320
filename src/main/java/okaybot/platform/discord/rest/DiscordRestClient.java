package okaybot.platform.discord.rest;

import java.time.Instant;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Sends requests to Discord in the calling thread, and blocks until Discord has replied. Thread-safe.
public final class DiscordRestClient {
    private static final int ATTEMPTS_UNTIL_DEADLINE = 3;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final RequestBody NO_BODY = RequestBody.create(new byte[0]);

    private final DiscordHttpClient http;
    private final RestOutage outage;
    private final HttpUrl baseUrl;
    private final String userAgent;
    private final String token;

    /// @param outage is told which requests get a reply
    /// @param token the bot's secret
    public DiscordRestClient(DiscordHttpClient http, RestOutage outage, RestConfig config, String token) {
        this.http = http;
        this.outage = outage;
        this.baseUrl = HttpUrl.get(config.getBaseUrl());
        this.userAgent = config.getUserAgent();
        this.token = token;
    }

    /// Sends a request, and repeats it after temporary errors. So it must do no harm if it arrives twice.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String send(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        return new RequestDelivery(http, outage, request(route, body), deadline, ATTEMPTS_UNTIL_DEADLINE)
                .run(DiscordRequestException::isTemporary);
    }

    /// Sends a request, and repeats it only if Discord has certainly not done it.
    ///
    /// @param body JSON
    /// @throws DiscordRequestException if it failed, or if its outcome is unknown
    public void sendOnce(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        var _ = new RequestDelivery(http, outage, request(route, body), deadline, ATTEMPTS_UNTIL_DEADLINE)
                .run(failure -> failure.isTemporary() && !failure.mayHaveArrived());
    }

    /// Sends a request, with a single attempt.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String attempt(CompiledRoute route, @Nullable String body, Instant deadline)
            throws DiscordRequestException {
        return new RequestDelivery(http, outage, request(route, body), deadline, 1).run(_ -> false);
    }

    /// Reads a JSON object, with a single attempt.
    ///
    /// @throws DiscordRequestException if it did not arrive by the deadline
    public DataObject get(CompiledRoute route, Instant deadline) throws DiscordRequestException {
        try {
            return DataObject.fromJson(attempt(route, null, deadline));
        } catch (ParsingException e) {
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    private Request request(CompiledRoute route, @Nullable String body) {
        var method = route.getMethod();
        var emptyBody = method.requiresRequestBody() ? NO_BODY : null;
        return new Request.Builder().url(route.toHttpUrl(baseUrl))
                .method(method.toString(), body == null ? emptyBody : RequestBody.create(body, JSON))
                .header("Authorization", "Bot " + token)
                .header("User-Agent", userAgent)
                .tag(Route.class, route.getBaseRoute())
                .build();
    }
}
