package okaybot.platform.discord.connection;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/// Always connects to the gateway address that the REST API returned. After a failed connection, JDA would fall back to
/// Discord's public address and so bypass a proxy.
final class PinnedGatewayController extends ConcurrentSessionController {
    private volatile @Nullable String address;

    @Override
    public ShardedGateway getShardedGateway(JDA shard) {
        var gateway = super.getShardedGateway(shard);
        address = gateway.getUrl();
        return gateway;
    }

    @Override
    public String getGateway() {
        var known = address;
        return known == null ? super.getGateway() : known;
    }
}
