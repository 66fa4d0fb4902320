package okaybot.platform.discord;

import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.platform.discord.connection.ShardRange;
import okhttp3.HttpUrl;

/// How to log in to Discord.
///
/// @param token the bot's secret; not part of [#toString()]
/// @param apiUrl the base of the REST API, with its version; the gateway's address comes from it
/// @param shards the shards of this process; empty to run all shards, as many as Discord recommends
/// @param hearsMentions whether messages in guilds that mention the bot are answered
public record DiscordConfig(String token, String apiUrl, Optional<ShardRange> shards, boolean hearsMentions) {
    /// Discord's own REST API.
    public static final String DEFAULT_API_URL = "https://discord.com/api/v10/";
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /// @throws IllegalArgumentException with a message for the person who hosts the bot
    public DiscordConfig {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("the token has characters in it that no token has");
        }
        if (HttpUrl.parse(apiUrl) == null) {
            throw new IllegalArgumentException("the address of the API is written like " + DEFAULT_API_URL);
        }
    }

    /// A bot that hears no mentions.
    public DiscordConfig(String token, String apiUrl, Optional<ShardRange> shards) {
        this(token, apiUrl, shards, false);
    }

    @Override
    public String toString() {
        return "DiscordConfig[" + apiUrl + ", " + shards + ", mentions: " + hearsMentions + "]";
    }
}
