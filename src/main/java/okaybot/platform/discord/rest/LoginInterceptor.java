package okaybot.platform.discord.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import okaybot.http.HttpRequest;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Sends JDA's own requests, those of the login, like all others: with the same connections and limits. A request that Discord
/// does not take now fails with a [RequestRefusedException]: JDA would repeat it without end.
///
/// @param http takes the place of OkHttp's connections, which are not used
public record LoginInterceptor(DiscordHttpClient http) implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");

    /// A client for JDA.
    public static OkHttpClient newClient(DiscordHttpClient http) {
        return new OkHttpClient.Builder().addInterceptor(new LoginInterceptor(http)).build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var reply = send(chain.request());
        // JDA would take a status of 401 for a wrong token, wherever it comes from.
        if (!reply.isFromDiscord()) {
            throw new IOException(reply.description());
        }
        return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(reply.status())
                .message("").headers(Headers.of(reply.headers())).body(ResponseBody.create(reply.body(), JSON)).build();
    }

    private DiscordReply send(Request request) throws IOException {
        if (request.body() != null) {
            throw new IOException("JDA sends a body at the login");
        }
        var headers = Map.of("Authorization", String.valueOf(request.header("Authorization")), "User-Agent",
                String.valueOf(request.header("User-Agent")));
        var path = DiscordRequest.path(request.url());
        try {
            return http.execute(new DiscordRequest(RequestKind.LOGIN,
                    new HttpRequest(request.method(), path, headers, Optional.empty())), http.longestAttempt());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
