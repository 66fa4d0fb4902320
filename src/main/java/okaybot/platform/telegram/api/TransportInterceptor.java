package okaybot.platform.telegram.api;

import java.io.IOException;
import java.net.SocketException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Finds out whether Telegram can have processed a failed call, and lets only successes of the Bot API through; everything
/// else becomes a [BotApiException].
///
/// @param basePath the path below which the server has the Bot API, without a slash at the end; often empty. The library knows
///                 no such path
record TransportInterceptor(String basePath) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = proceed(chain);
        try {
            if (BotApiResponse.isSuccess(response)) {
                return response;
            }
            throw BotApiResponse.read(response).toException();
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    private Request request(Chain chain) {
        var url = chain.request().url();
        return chain.request().newBuilder().url(url.newBuilder().encodedPath(basePath + url.encodedPath()).build())
                .build();
    }

    /// Repeating is right after a reset, although the whole request was sent: the other side has discarded what it had not
    /// read (RFC 9293, 3.10.7.1; RFC 1122, 4.2.2.13), most likely the request. In rare cases a message is sent twice, which
    /// is better than no answer. A connection that ends or times out was most likely read and processed. The Bot API has no
    /// idempotency key and cannot list sent messages, so the bot cannot know for sure.
    private Response proceed(Chain chain) throws IOException {
        var request = new RequestProgress();
        chain.call().addEventListener(request);
        try {
            return chain.proceed(request(chain));
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
