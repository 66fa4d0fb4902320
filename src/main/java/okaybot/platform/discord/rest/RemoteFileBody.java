package okaybot.platform.discord.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import okaybot.http.HttpBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Passes a file on while it is read, so that it is held nowhere, neither in memory nor on disk.
///
/// @param client reads the file
record RemoteFileBody(RemoteFile file, OkHttpClient client) implements HttpBody {
    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public String contentType() {
        return MediaType.parse(file.contentType()) == null ? "application/octet-stream" : file.contentType();
    }

    @Override
    public long length() {
        return file.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (var response = open(); var content = response.body().byteStream()) {
            var buffer = new byte[BUFFER_BYTES];
            var left = file.size();
            while (left > 0) {
                var count = read(content, buffer, (int) Math.min(left, BUFFER_BYTES));
                out.write(buffer, 0, count);
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

    private static int read(InputStream content, byte[] buffer, int limit) throws FileUnavailableException {
        try {
            var count = content.read(buffer, 0, limit);
            if (count < 0) {
                throw new FileUnavailableException("shorter than expected");
            }
            return count;
        } catch (IOException e) {
            throw FileUnavailableException.of(e);
        }
    }
}
