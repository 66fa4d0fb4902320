package okaybot.platform.discord.rest;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;

/// Passes a file on while it is read, so that it is held nowhere, neither in memory nor on disk.
final class RemoteFileBody extends RequestBody {
    private static final MediaType ANY = MediaType.get("application/octet-stream");
    private static final int BUFFER_BYTES = 1 << 16;
    private final RemoteFile file;
    private final OkHttpClient client;

    /// @param client reads the file
    RemoteFileBody(RemoteFile file, OkHttpClient client) {
        this.file = file;
        this.client = client;
    }

    @Override
    public MediaType contentType() {
        var type = MediaType.parse(file.contentType());
        return type == null ? ANY : type;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (var response = open(); var source = response.body().source(); var buffer = new Buffer()) {
            var left = file.size();
            while (left > 0) {
                var count = read(source, buffer, Math.min(left, BUFFER_BYTES));
                sink.write(buffer, count);
                left -= count;
            }
        }
    }

    private Response open() throws FileUnavailableException {
        try {
            var response = client.newCall(new Request.Builder().url(file.url()).build()).execute();
            if (response.isSuccessful()) {
                return response;
            }
            response.close();
            throw new FileUnavailableException("status " + response.code());
        } catch (IOException e) {
            throw FileUnavailableException.of(e);
        }
    }

    private static long read(BufferedSource source, Buffer buffer, long limit) throws FileUnavailableException {
        try {
            var count = source.read(buffer, limit);
            if (count < 0) {
                throw new FileUnavailableException("shorter than expected");
            }
            return count;
        } catch (IOException e) {
            throw FileUnavailableException.of(e);
        }
    }
}
