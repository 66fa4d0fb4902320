package okaybot.platform.discord.rest;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.http.HttpResponse;

/// What came back for a request: Discord's reply, or the page of a proxy in between.
///
/// @param response of HTTP
record DiscordReply(HttpResponse response) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final int GENERAL_ERROR = 0;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final double MAX_SECONDS = Duration.ofDays(1).toSeconds();

    int status() {
        return response.status();
    }

    Map<String, String> headers() {
        return response.headers();
    }

    String body() {
        return response.body();
    }

    boolean isSuccess() {
        return status() / 100 == 2;
    }

    boolean isRateLimit() {
        return status() == TOO_MANY_REQUESTS;
    }

    /// Whether it has the form of Discord's replies: JSON, for errors with a code and a message.
    boolean isFromDiscord() {
        return isSuccess() ? body().isBlank() || isJson() : errorCode().isPresent();
    }

    private boolean isJson() {
        return json().isPresent() || parse(() -> DataArray.fromJson(body())).isPresent();
    }

    private Optional<DataObject> json() {
        return parse(() -> DataObject.fromJson(body()));
    }

    /// Discord's error code, 0 for general errors such as a wrong token; empty if it is not an error of Discord.
    OptionalInt errorCode() {
        return json().filter(error -> error.hasKey("message"))
                .map(error -> OptionalInt.of(parse(() -> error.getInt("code", 0)).orElse(0)))
                .orElse(OptionalInt.empty());
    }

    /// The error in words, without what the user has typed.
    String description() {
        if (isRateLimit() && !isFromDiscord()) {
            return "status 429 with a page that is not from Discord (it may have blocked this address)";
        }
        return isFromDiscord()
                ? "status %d, %s (code %d)".formatted(status(),
                        json().map(error -> error.getString("message", "")).orElse(""),
                        errorCode().orElse(0))
                : "status %d with a page that is not from Discord (is a proxy in between?)".formatted(status());
    }

    /// Whether any other request would fail as well: Discord is ill, does not take the token, or cannot be reached through a proxy.
    boolean isOutage() {
        return !isFromDiscord() || status() >= SERVER_ERROR
                || (status() == UNAUTHORIZED && errorCode().orElse(0) == GENERAL_ERROR);
    }

    /// Whether Discord counts the request as invalid (Discord, Rate Limits, Invalid Request Limit).
    boolean isInvalidRequest() {
        var isOurFault = !response.header("x-ratelimit-scope").equals(Optional.of("shared"));
        return status() == UNAUTHORIZED || status() == FORBIDDEN || (isRateLimit() && isOurFault);
    }

    /// Whether it is a rate limit of the requested resource. Otherwise it is one of the whole bot, or the address is blocked: then
    /// the page is not Discord's own.
    boolean isLimitOf(RequestKind kind) {
        return json().filter(limit -> limit.hasKey("retry_after")).isPresent()
                && (kind.isInteraction() || response.header("x-ratelimit-global").isEmpty());
    }

    /// How long Discord asks to wait: the longest of what headers and body say. Empty if they say nothing.
    Optional<Duration> retryAfter() {
        var inHeader = response.header("retry-after");
        var inBody = json().flatMap(limit -> limit.opt("retry_after")).map(String::valueOf);
        return Stream.concat(
                Stream.of(inHeader, inBody).flatMap(Optional::stream).flatMap(text -> seconds(text).stream()),
                inHeader.flatMap(DiscordReply::untilDate).stream()).max(Duration::compareTo);
    }

    /// How long until the route takes requests again, if this was the last one that it takes now.
    Optional<Duration> resetAfter() {
        return response.header("x-ratelimit-remaining").filter("0"::equals)
                .flatMap(_ -> response.header("x-ratelimit-reset-after")).flatMap(DiscordReply::seconds);
    }

    private static Optional<Duration> seconds(String text) {
        return parse(() -> Duration.ofMillis(Math.round(Math.min(MAX_SECONDS, Double.parseDouble(text)) * 1000)));
    }

    private static Optional<Duration> untilDate(String date) {
        return parse(() -> Duration.between(Instant.now(), RFC_1123_DATE_TIME.parse(date, Instant::from)));
    }

    private static <T> Optional<T> parse(Parser<T> parser) {
        try {
            return Optional.ofNullable(parser.parse());
        } catch (ParsingException | NumberFormatException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse();
    }
}
