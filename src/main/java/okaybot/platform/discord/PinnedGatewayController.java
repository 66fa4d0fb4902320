package okaybot.platform.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/// The gateway is where the REST API says it is, always: JDA would go to Discord's own after a failed connection, past a
/// proxy.
final class PinnedGatewayController extends ConcurrentSessionController {
    private volatile @Nullable String address;

    @Override
    public ShardedGateway getShardedGateway(JDA shard) {
        var told = super.getShardedGateway(shard);
        address = told.getUrl();
        return told;
    }

    @Override
    public String getGateway() {
        var told = address;
        return told == null ? super.getGateway() : told;
    }
}
