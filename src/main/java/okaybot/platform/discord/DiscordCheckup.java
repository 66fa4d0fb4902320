package okaybot.platform.discord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.CheckResult;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Looks whether the bot could serve Discord, without connecting to the gateway: a bot that runs is not disturbed.
public final class DiscordCheckup {
    private static final int UNAUTHORIZED = 401;
    private final DiscordConfig login;

    public DiscordCheckup(DiscordConfig login) {
        this.login = login;
    }

    /// What there is to say.
    public List<CheckResult> findings() {
        var http = new OkHttpClient();
        try {
            return findings(get(http, "applications/@me"), get(http, "gateway/bot"));
        } catch (CheckupFailedException refusal) {
            return List.of(CheckResult.error(DiscordAdapter.PLATFORM, refusal.sentence));
        } catch (IOException e) {
            return List.of(CheckResult.error(DiscordAdapter.PLATFORM, "Discord cannot be reached at " + login.apiUrl()
                    + ": " + e.getMessage()));
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private List<CheckResult> findings(DataObject application, DataObject gateway) {
        var findings = new ArrayList<CheckResult>();
        findings.add(CheckResult.ok(DiscordAdapter.PLATFORM, "The token is that of %s, in about %d servers.".formatted(
                application.getString("name"), application.getInt("approximate_guild_count", 0))));
        if (!application.getString("interactions_endpoint_url", "").isEmpty()) {
            findings.add(CheckResult.error(DiscordAdapter.PLATFORM,
                    "The application has an interactions endpoint, so no command comes here: remove it in the developer portal."));
        }
        var kinds = application.optObject("integration_types_config").orElseGet(DataObject::empty);
        if (!kinds.hasKey("1")) {
            findings.add(CheckResult.warning(DiscordAdapter.PLATFORM,
                    "Nobody can take the bot along: tick User Install under Installation in the developer portal."));
        }
        findings.add(starts(gateway));
        return findings;
    }

    private CheckResult starts(DataObject gateway) {
        var remaining = gateway.getObject("session_start_limit").getInt("remaining");
        var recommended = gateway.getInt("shards");
        var sentence = "%d more starts of a shard today; Discord recommends %d in all.".formatted(remaining,
                recommended);
        return remaining < recommended
                ? CheckResult.error(DiscordAdapter.PLATFORM, sentence)
                : CheckResult.ok(DiscordAdapter.PLATFORM, sentence);
    }

    private DataObject get(OkHttpClient http, String path) throws IOException, CheckupFailedException {
        var request = new Request.Builder().url(login.apiUrl() + path).header("Authorization", "Bot " + login.token())
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() == UNAUTHORIZED) {
                throw new CheckupFailedException("Discord does not take the token.");
            }
            if (!response.isSuccessful()) {
                throw new CheckupFailedException("Discord answers with status " + response.code() + ".");
            }
            return DataObject.fromJson(response.body().byteStream());
        }
    }

    private static final class CheckupFailedException extends Exception {
        private final String sentence;

        CheckupFailedException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
