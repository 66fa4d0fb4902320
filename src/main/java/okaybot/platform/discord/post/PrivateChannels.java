package okaybot.platform.discord.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import okaybot.messenger.DeliveryException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// The channels of private messages to users, each of which is opened once. Thread-safe.
final class PrivateChannels {
    private static final int MAX_CHANNELS = 10_000;

    private final DiscordRestClient client;
    private final PacedDelivery delivery;
    private final Cache<String, String> channelByUser = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(MAX_CHANNELS).build();

    PrivateChannels(DiscordRestClient client, PacedDelivery delivery) {
        this.client = client;
        this.delivery = delivery;
    }

    /// The id of the channel.
    String of(String userId) throws DeliveryException {
        var known = channelByUser.getIfPresent(userId);
        if (known != null) {
            return known;
        }
        var opened = delivery.deliver(deadline -> client.openPrivateChannel(userId, deadline));
        channelByUser.put(userId, opened);
        return opened;
    }
}
