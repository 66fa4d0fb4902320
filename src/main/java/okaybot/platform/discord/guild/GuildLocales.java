package okaybot.platform.discord.guild;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.requests.Route;
import okaybot.place.Place;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// The primary languages of guilds: from JDA's cache, and from Discord for guilds on shards of other processes. Thread-safe.
public final class GuildLocales {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int MAX_GUILDS = 10_000;

    private final DiscordRestClient client;
    private final Cache<String, Locale> asked = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(LIFETIME).maximumSize(MAX_GUILDS).build();

    public GuildLocales(DiscordRestClient client) {
        this.client = client;
    }

    /// The primary language of the guild of a place. Waits for Discord for a second at most.
    ///
    /// @param jda any shard
    /// @return empty if it cannot be found out now
    public Optional<Locale> find(JDA jda, Place place) {
        return place.isPrivateChat()
                ? Optional.empty()
                : Optional.of(place.levels().getFirst().id()).filter(DiscordPlace::isId)
                        .flatMap(id -> cached(jda, id).or(() -> Optional.ofNullable(asked.getIfPresent(id)))
                                .or(() -> request(id)));
    }

    private static Optional<Locale> cached(JDA jda, String guildId) {
        return Optional.ofNullable(jda.getShardManager()).map(shards -> shards.getGuildById(guildId))
                .map(guild -> guild.getLocale().toLocale());
    }

    private Optional<Locale> request(String guildId) {
        try {
            var guild = client.get(Route.Guilds.GET_GUILD.compile(guildId), Instant.now().plus(TIMEOUT));
            var locale = Optional.of(DiscordLocale.from(LenientDataObject.of(guild).getString("preferred_locale")))
                    .filter(known -> known != DiscordLocale.UNKNOWN).map(DiscordLocale::toLocale);
            locale.ifPresent(known -> asked.put(guildId, known));
            return locale;
        } catch (DiscordRequestException _) {
            return Optional.empty();
        }
    }
}
