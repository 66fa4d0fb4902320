package okaybot.platform.telegram.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// The HTTP client for calls. It repeats nothing by itself, since a message whose answer got lost may have been sent; and
/// it tells the calls that surely did not get through.
final class Wire {
    /// Calls in flight at once. The library's own client has 5.
    private static final int MOST_CALLS = 128;
    private static final int SERVER_ERROR = 500;
    /// What stands behind the gateway may have done it.
    private static final int GATEWAY_TIMEOUT = 504;

    private Wire() {}

    static OkHttpClient client(Duration patience) {
        var dispatcher = new Dispatcher(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-call-", 0).factory()));
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MOST_CALLS, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .connectTimeout(patience)
                .readTimeout(patience)
                .callTimeout(patience.multipliedBy(2))
                .addInterceptor(Wire::call)
                .addNetworkInterceptor(Wire::connected)
                .build();
    }

    private static Response call(Interceptor.Chain chain) throws IOException {
        var way = new Way();
        var response = way.follow(chain);
        if (response.code() == GATEWAY_TIMEOUT) {
            response.close();
            throw new IOException("HTTP " + GATEWAY_TIMEOUT);
        }
        if (response.code() >= SERVER_ERROR) {
            response.close();
            throw new NotTaken("HTTP " + response.code());
        }
        return response;
    }

    private static Response connected(Interceptor.Chain chain) throws IOException {
        var way = chain.request().tag(Way.class);
        if (way != null) {
            way.connected = true;
        }
        return chain.proceed(chain.request());
    }

    /// How far a call has come.
    private static final class Way {
        private volatile boolean connected;

        Response follow(Interceptor.Chain chain) throws IOException {
            try {
                return chain.proceed(chain.request().newBuilder().tag(Way.class, this).build());
            } catch (IOException e) {
                throw connected ? e : new NotTaken(e.getClass().getSimpleName());
            }
        }
    }

    /// Telegram surely did not do it.
    static final class NotTaken extends IOException {
        private final String reason;

        NotTaken(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
