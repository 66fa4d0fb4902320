package okaybot.platform.discord.rest;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Keeps every request within Discord's limits, also JDA's own. A request that Discord does not take now fails with a
/// [RequestRefusedException]: JDA would repeat it without end.
record RateLimitInterceptor(RequestLimits limits) implements Interceptor {
    /// More than a list of 100 commands with 8,000 characters each.
    private static final long MAX_BODY_BYTES = 1 << 22;

    @Override
    public Response intercept(Chain chain) throws IOException {
        // OkHttp decompresses only if it has asked for compression itself.
        var request = chain.request().newBuilder().removeHeader("Accept-Encoding").build();
        limits.acquire(request);
        try (var response = chain.proceed(request)) {
            var body = response.peekBody(MAX_BODY_BYTES);
            var reply = new DiscordReply(response.code(), response.headers(), body.string());
            limits.onReply(request, reply);
            rejectPageOfProxy(request, reply);
            return response.newBuilder().body(ResponseBody.create(reply.body(), body.contentType())).build();
        }
    }

    /// JDA would take a status of 401 for a wrong token, wherever it comes from.
    private static void rejectPageOfProxy(Request request, DiscordReply reply) throws IOException {
        if (RequestKind.isLogin(request) && !reply.isFromDiscord()) {
            throw new IOException(reply.description());
        }
    }
}
