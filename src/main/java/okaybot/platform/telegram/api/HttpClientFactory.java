package okaybot.platform.telegram.api;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// The HTTP client for calls. It repeats nothing by itself, since a message whose answer got lost may have been sent; and
/// it tells the calls that did not get through.
final class HttpClientFactory {
    /// Calls in flight at once. The library's own client has 5.
    private static final int MOST_CALLS = 128;
    private static final int SERVER_ERROR = 500;
    /// What stands behind the gateway may have done it.
    private static final int GATEWAY_TIMEOUT = 504;

    private HttpClientFactory() {}

    static OkHttpClient create(Duration patience) {
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
                .addInterceptor(HttpClientFactory::call)
                .build();
    }

    private static Response call(Interceptor.Chain chain) throws IOException {
        var way = new RequestProgress();
        var response = way.follow(chain);
        if (response.code() == GATEWAY_TIMEOUT) {
            response.close();
            throw new IOException("HTTP " + GATEWAY_TIMEOUT);
        }
        if (response.code() >= SERVER_ERROR) {
            response.close();
            throw new NotDeliveredException("HTTP " + response.code());
        }
        return response;
    }

    /// How far a call has come.
    private static final class RequestProgress extends EventListener {
        private volatile boolean out;

        /// From here on all of the request is out, as far as the bot can see.
        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            out = true;
        }

        /// A reset, other than an end, means that the other side has thrown away what it had not read yet (RFC 9293,
        /// 3.10.7.1; RFC 1122, 4.2.2.13): most likely the request itself, so the call is made again. That can in rare cases
        /// say something twice, which a fan minds less than no answer. Where the connection just ends or stays silent, the
        /// request was read and most likely done, and is not made again. Nobody can know for sure: the Bot API has no key
        /// by which it would tell a repetition, nor a way to ask what the bot has sent.
        Response follow(Interceptor.Chain chain) throws IOException {
            chain.call().addEventListener(this);
            try {
                return chain.proceed(chain.request());
            } catch (IOException e) {
                throw out && (chain.call().isCanceled() || !(e instanceof SocketException))
                        ? e
                        : new NotDeliveredException(e.getClass().getSimpleName());
            }
        }
    }

    /// Telegram did not do it, as far as anybody can tell.
    static final class NotDeliveredException extends IOException {
        private final String reason;

        NotDeliveredException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
