package okaybot.platform.telegram.api;

import java.io.IOException;
import java.net.SocketException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Finds out whether Telegram can have processed a failed call. Responses of the Bot API, also errors, are passed on;
/// everything else becomes a [BotApiException].
final class TransportInterceptor implements Interceptor {
    private static final int SERVER_ERROR = 500;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = proceed(chain);
        if (response.isSuccessful() || (response.code() < SERVER_ERROR && isJson(response))) {
            return response;
        }
        response.close();
        throw BotApiException.ofHttpStatus(response.code());
    }

    /// A proxy answers with an HTML page.
    private static boolean isJson(Response response) throws IOException {
        return response.peekBody(1).string().equals("{");
    }

    /// Repeating is right after a reset, although the whole request was sent: the other side has discarded what it had not
    /// read (RFC 9293, 3.10.7.1; RFC 1122, 4.2.2.13), most likely the request. In rare cases a message is sent twice, which
    /// is better than no answer. A connection that ends or times out was most likely read and processed. The Bot API has no
    /// idempotency key and cannot list sent messages, so the bot cannot know for sure.
    private static Response proceed(Chain chain) throws IOException {
        var request = new RequestProgress();
        chain.call().addEventListener(request);
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            var reset = e instanceof SocketException && !chain.call().isCanceled();
            throw request.sent && !reset ? e : BotApiException.notDelivered(e);
        }
    }

    private static final class RequestProgress extends EventListener {
        private volatile boolean sent;

        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            sent = true;
        }
    }
}
