package okaybot.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.exceptions.HttpException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.CheckResult;
import okaybot.platform.discord.guild.DiscordPlace;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Checks whether the bot can serve Discord. Uses only the REST API, so a running bot is not disturbed.
record DiscordDoctor(DiscordConfig config) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int UNAUTHORIZED = 401;
    /// Longer responses are not Discord's.
    private static final long MAX_BYTES = 1 << 20;
    private static final String NOT_DISCORD = "%s does not answer like Discord's API: %s."
            + " Is a proxy or a login page in between?";
    /// The key of the user install in `integration_types_config` (Discord, Application Integration Types).
    private static final String USER_INSTALL = "1";

    List<CheckResult> findings() {
        var http = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
        try {
            return results(get(http, "applications/@me"), get(http, "gateway/bot"));
        } catch (ParsingException _) {
            return List.of(CheckResult.error(DiscordPlace.PLATFORM, NOT_DISCORD.formatted(config.apiUrl(),
                    "what it says cannot be read")));
        } catch (HttpException e) {
            return List.of(CheckResult.error(DiscordPlace.PLATFORM, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return List.of(CheckResult.error(DiscordPlace.PLATFORM, "Discord cannot be reached at " + config.apiUrl()
                    + ": " + e.getMessage()));
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private static List<CheckResult> results(DataObject application, DataObject gateway) {
        var results = new ArrayList<CheckResult>();
        results.add(CheckResult.ok(DiscordPlace.PLATFORM, "The token is that of %s, in about %d servers.".formatted(
                application.getString("name", "an application without a name"),
                application.getInt("approximate_guild_count", 0))));
        if (!application.getString("interactions_endpoint_url", "").isEmpty()) {
            results.add(CheckResult.error(DiscordPlace.PLATFORM,
                    "The application has an interactions endpoint, so no command comes here: remove it in the developer portal."));
        }
        if (!application.optObject("integration_types_config").orElseGet(DataObject::empty).hasKey(USER_INSTALL)) {
            results.add(CheckResult.warning(DiscordPlace.PLATFORM,
                    "Nobody can take the bot along: tick User Install under Installation in the developer portal."));
        }
        results.add(sessionStarts(gateway));
        return results;
    }

    private static CheckResult sessionStarts(DataObject gateway) {
        var remaining = gateway.getObject("session_start_limit").getInt("remaining");
        var recommended = gateway.getInt("shards");
        var sentence = "%d more starts of a shard today; Discord recommends %d in all.".formatted(remaining,
                recommended);
        return remaining < recommended
                ? CheckResult.error(DiscordPlace.PLATFORM, sentence)
                : CheckResult.ok(DiscordPlace.PLATFORM, sentence);
    }

    private DataObject get(OkHttpClient http, String path) throws IOException {
        var request = new Request.Builder().url(config.apiUrl() + path)
                .header("Authorization", "Bot " + config.token())
                .build();
        try (var response = http.newCall(request).execute()) {
            var body = response.peekBody(MAX_BYTES).string();
            if (response.code() == UNAUTHORIZED && isError(body)) {
                throw new HttpException("Discord does not take the token.");
            }
            if (!response.isSuccessful()) {
                throw new HttpException(isError(body)
                        ? "Discord answers with status " + response.code() + "."
                        : NOT_DISCORD.formatted(config.apiUrl(), "HTTP " + response.code()));
            }
            return DataObject.fromJson(body);
        }
    }

    /// Whether a response is an error of Discord's, and not a page of a proxy (Discord, Error Messages).
    private static boolean isError(String body) {
        try {
            return DataObject.fromJson(body).hasKey("code");
        } catch (ParsingException _) {
            return false;
        }
    }
}
