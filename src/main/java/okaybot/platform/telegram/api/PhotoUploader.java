package okaybot.platform.telegram.api;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Makes calls that come with a photo. Like [RawJsonMethod], it returns the response as it is: the library reads none of it if a
/// member is missing, and the message would count as not sent.
///
/// @param api the address of the Bot API with the token
/// @see <a href="https://core.telegram.org/bots/api#sending-files">Bot API, Sending files</a>
record PhotoUploader(OkHttpClient http, HttpUrl api) {
    private static final MediaType PNG = MediaType.get("image/png");

    static PhotoUploader of(OkHttpClient http, String token, URI server) {
        var address = new HttpUrl.Builder().scheme(server.getScheme()).host(server.getHost());
        if (server.getPort() > 0) {
            address.port(server.getPort());
        }
        return new PhotoUploader(http, address.addPathSegment("bot" + token).build());
    }

    CompletableFuture<String> call(RawJsonMethod method, UploadedPhoto photo) {
        var sent = new CompletableFuture<String>();
        http.newCall(new Request.Builder().url(api.newBuilder().addPathSegment(method.getMethod()).build())
                .post(body(method, photo)).build()).enqueue(new Callback() {
                    @Override
                    public void onFailure(Call call, IOException e) {
                        sent.completeExceptionally(e);
                    }

                    @Override
                    public void onResponse(Call call, Response response) {
                        try (response) {
                            sent.complete(response.body().string());
                        } catch (IOException e) {
                            sent.completeExceptionally(e);
                        }
                    }
                });
        return sent;
    }

    private static RequestBody body(RawJsonMethod method, UploadedPhoto photo) {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        method.parameters().properties().forEach(parameter -> body.addFormDataPart(parameter.getKey(),
                parameter.getValue().isTextual() ? parameter.getValue().asText() : parameter.getValue().toString()));
        return body.addFormDataPart(UploadedPhoto.PART, photo.name(), RequestBody.create(photo.png(), PNG)).build();
    }
}
