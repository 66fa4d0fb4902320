package okaybot.platform.discord.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.http.HttpBody;
import okaybot.http.HttpRequest;
import okaybot.http.MultipartBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Sends requests to Discord in the calling thread, and blocks until Discord has replied. Thread-safe.
public final class DiscordRestClient {
    private static final int ATTEMPTS_UNTIL_DEADLINE = 3;
    private static final String JSON = "application/json";
    private static final Duration FILE_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(2);
    /// See Discord, Reference: CDN Formatting, and Signed Attachment CDN URLs.
    private static final Set<String> FILE_HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
    private static final Optional<HttpBody> NO_BODY = Optional.of(HttpBody.of(JSON, new byte[0]));

    private final DiscordHttpClient http;
    private final RestOutage outage;
    private final HttpUrl baseUrl;
    private final Map<String, String> headers;
    /// Reads the files of messages. Their addresses are not part of the REST API, so its limits do not hold for them.
    private final OkHttpClient fileClient = new OkHttpClient.Builder().callTimeout(FILE_TIMEOUT).followRedirects(false)
            .build();

    /// @param outage is told which requests get a reply
    /// @param token the bot's secret
    public DiscordRestClient(DiscordHttpClient http, RestOutage outage, RestConfig config, String token) {
        this.http = http;
        this.outage = outage;
        this.baseUrl = HttpUrl.get(config.getBaseUrl());
        this.headers = Map.of("Authorization", "Bot " + token, "User-Agent", config.getUserAgent(),
                "Accept-Encoding", "gzip");
    }

    /// Sends a request, and repeats it after temporary errors. So it must do no harm if it arrives twice.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String send(CompiledRoute route, @Nullable String body, Instant deadline) throws DiscordRequestException {
        return delivery(route, body, deadline).run(DiscordRequestException::isTemporary);
    }

    /// The same with a file.
    ///
    /// @param body JSON, in which the file is the attachment with the id 0
    public String send(CompiledRoute route, String body, Optional<AttachedFile> file, Instant deadline)
            throws DiscordRequestException {
        return delivery(route, body, file, deadline).run(DiscordRequestException::isTemporary);
    }

    /// Sends a request, and repeats it only if Discord has certainly not done it.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it failed, or if its outcome is unknown
    public String sendOnce(CompiledRoute route, @Nullable String body, Instant deadline)
            throws DiscordRequestException {
        return delivery(route, body, deadline).run(DiscordRestClient::hasNotArrived);
    }

    /// The same with a file.
    ///
    /// @param body JSON, in which the file is the attachment with the id 0
    public String sendOnce(CompiledRoute route, String body, Optional<AttachedFile> file, Instant deadline)
            throws DiscordRequestException {
        return delivery(route, body, file, deadline).run(DiscordRestClient::hasNotArrived);
    }

    private static boolean hasNotArrived(DiscordRequestException failure) {
        return failure.isTemporary() && !failure.mayHaveArrived();
    }

    private RequestDelivery delivery(CompiledRoute route, String body, Optional<AttachedFile> file,
            Instant deadline) {
        return file.map(attached -> new RequestDelivery(http, outage,
                request(route, Optional.of(form(body).addFile("files[0]", attached.name(), attached.body()))),
                deadline, ATTEMPTS_UNTIL_DEADLINE, LONGEST_UPLOAD))
                .orElseGet(() -> delivery(route, body, deadline));
    }

    private RequestDelivery delivery(CompiledRoute route, @Nullable String body, Instant deadline) {
        return new RequestDelivery(http, outage, request(route, body), deadline, ATTEMPTS_UNTIL_DEADLINE);
    }

    /// Sends a request, with a single attempt. So if it fails, and [DiscordRequestException#mayHaveArrived()] says no, Discord has
    /// not seen it.
    ///
    /// @param body JSON
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String attempt(CompiledRoute route, @Nullable String body, Instant deadline)
            throws DiscordRequestException {
        return new RequestDelivery(http, outage, request(route, body), deadline, 1).run(_ -> false);
    }

    /// Posts a message with files that Discord holds already, and repeats that after temporary errors. So it must do no harm if it
    /// arrives twice.
    ///
    /// @param message JSON, whose attachments have the positions of the files as ids
    /// @return the reply as Discord sends it
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String upload(CompiledRoute route, String message, List<RemoteFile> files, Instant deadline)
            throws DiscordRequestException {
        var body = form(message);
        for (var i = 0; i < files.size(); i++) {
            body.addFile("files[" + i + "]", files.get(i).name(), new RemoteFileBody(files.get(i), fileClient));
        }
        return new RequestDelivery(http, outage, request(route, Optional.of(body)), deadline, ATTEMPTS_UNTIL_DEADLINE,
                LONGEST_UPLOAD).run(DiscordRequestException::isTemporary);
    }

    /// Whether a file is where Discord keeps those of messages, or on the server of its REST API.
    public boolean isFile(String url) {
        var parsed = HttpUrl.parse(url);
        return parsed != null && ((parsed.isHttps() && FILE_HOSTS.contains(parsed.host()))
                || (parsed.scheme().equals(baseUrl.scheme()) && parsed.host().equals(baseUrl.host())
                        && parsed.port() == baseUrl.port()));
    }

    /// Reads a JSON object, with a single attempt.
    ///
    /// @throws DiscordRequestException if it did not arrive by the deadline
    public DataObject get(CompiledRoute route, Instant deadline) throws DiscordRequestException {
        try {
            return DataObject.fromJson(attempt(route, null, deadline));
        } catch (ParsingException e) {
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    /// Reads a JSON array of objects, and repeats that after temporary errors.
    ///
    /// @throws DiscordRequestException if it did not arrive by the deadline
    public List<DataObject> getAll(CompiledRoute route, Instant deadline) throws DiscordRequestException {
        try {
            return DataArray.fromJson(send(route, null, deadline)).stream(DataArray::getObject).toList();
        } catch (ParsingException e) {
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    /// The channel of private messages to a user, which Discord opens if there is none yet.
    ///
    /// @return its id
    /// @throws DiscordRequestException if it did not succeed by the deadline
    public String openPrivateChannel(String userId, Instant deadline) throws DiscordRequestException {
        var recipient = DataObject.empty().put("recipient_id", userId).toString();
        try {
            var channel = DataObject.fromJson(send(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), recipient, deadline));
            return Long.toUnsignedString(channel.getUnsignedLong("id"));
        } catch (ParsingException | NumberFormatException e) {
            throw DiscordRequestException.of(DiscordError.TEMPORARY, e);
        }
    }

    /// Discord, Uploading Files.
    private static MultipartBody form(String message) {
        return new MultipartBody().add("payload_json", HttpBody.of(JSON, message));
    }

    private DiscordRequest request(CompiledRoute route, @Nullable String body) {
        var emptyBody = route.getMethod().requiresRequestBody() ? NO_BODY : Optional.<HttpBody>empty();
        return request(route, body == null ? emptyBody : Optional.of(HttpBody.of(JSON, body)));
    }

    private DiscordRequest request(CompiledRoute route, Optional<HttpBody> body) {
        return new DiscordRequest(RequestKind.of(route.getBaseRoute()),
                new HttpRequest(route.getMethod().toString(), DiscordRequest.path(route.toHttpUrl(baseUrl)), headers,
                        body));
    }
}
