package okaybot.platform.telegram.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/// Creates HTTP clients for the Bot API. They repeat nothing by themselves, because a message whose response was lost may
/// have been sent.
final class HttpClientFactory {
    /// Calls at the same time. OkHttp's default is 5 to one host.
    private static final int MAX_CALLS = 128;
    /// Many servers close a connection that has been idle for 5 s. A message that is sent at that moment would be lost.
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);

    private HttpClientFactory() {}

    /// A client for calls from many threads.
    static OkHttpClient create(URI server, Duration timeout) {
        return create(server, timeout, timeout,
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-call-", 0).factory()));
    }

    /// A client for one thread, which runs the calls itself. Under load, that saves each poll about half a millisecond of waiting
    /// for other threads.
    static OkHttpClient createForLongPolling(URI server, Duration connectTimeout, Duration responseTimeout) {
        return create(server, connectTimeout, responseTimeout, new CallingThreadExecutor());
    }

    private static OkHttpClient create(URI server, Duration connectTimeout, Duration responseTimeout,
            ExecutorService executor) {
        var dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        return new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MAX_CALLS, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS))
                .retryOnConnectionFailure(false)
                // The Bot API never redirects, so it is a proxy that does: to a page, and with the token in the address.
                .followRedirects(false)
                .connectTimeout(connectTimeout)
                .readTimeout(responseTimeout)
                .callTimeout(connectTimeout.plus(responseTimeout))
                .addInterceptor(new TransportInterceptor(basePath(server)))
                .build();
    }

    private static String basePath(URI server) {
        var path = Optional.ofNullable(server.getRawPath()).orElse("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /// Rejects new calls first, so that none begins after those in progress are cancelled.
    static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /// Runs tasks in the thread that submits them: a pool without threads.
    private static final class CallingThreadExecutor extends ThreadPoolExecutor {
        CallingThreadExecutor() {
            super(0, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        }

        @Override
        public void execute(Runnable task) {
            if (isShutdown()) {
                throw new RejectedExecutionException("shut down");
            }
            task.run();
        }
    }
}
