package okaybot.platform.discord;

import java.util.Optional;
import okaybot.config.ConfigContext;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.config.ServerUrl;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.yaml.annotation.Description;

/// The configuration keys of Discord.
record DiscordConfigKeys(
        @Description("The bot's Discord token. It switches Discord on.") Optional<Secret> discordToken,
        @Description("The base URL of Discord's REST API.") Optional<ServerUrl> discordApiUrl,
        @Description("The number of shards of all processes together.") Optional<String> discordShardsTotal,
        @Description("The shards of this process, such as 0-3, or its part of them, such as 0/2.") Optional<String> discordShards,
        @Description("Whether the bot answers messages in servers that mention it. Discord then sends it every message there.") Optional<Boolean> discordMentions) {
    static final ConfigSection<DiscordConfigKeys, DiscordConfig> SECTION = new ConfigSection<>("Discord",
            DiscordConfigKeys.class, DiscordConfig.class, "discord-token",
            "discord-api-url: " + DiscordConfig.DEFAULT_API_URL + "\ndiscord-mentions: false",
            DiscordConfigKeys::assemble);

    private Optional<DiscordConfig> assemble(ConfigContext context) {
        var shards = context.validate("discord-shards", () -> ShardRange.parse(discordShardsTotal, discordShards));
        return context.validate("discord-token", () -> Optional.of(new DiscordConfig(discordToken.orElseThrow().text(),
                discordApiUrl.orElseThrow().base(), shards, discordMentions.orElseThrow())));
    }
}
