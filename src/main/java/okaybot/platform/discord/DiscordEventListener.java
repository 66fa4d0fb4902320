package okaybot.platform.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import okaybot.answer.service.AnswerService;
import okaybot.place.MembershipListener;
import okaybot.platform.PlatformMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens on Discord. JDA tells it on its reading threads, so nothing here blocks them.
final class DiscordEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordEventListener.class);
    private final AnswerService service;
    private final GuildTracker servers;
    private final SpoilerChannelTracker spoilerChannels = new SpoilerChannelTracker();
    private final InteractionListener interactions;
    private final AtomicBoolean registered = new AtomicBoolean();

    /// @param work takes no more tasks once the bot closes
    DiscordEventListener(AnswerService service, MembershipListener news, ExecutorService work, PlatformMetrics meters) {
        this.service = service;
        this.servers = new GuildTracker(news);
        this.interactions = new InteractionListener(service, new InteractionRequestMapper(spoilerChannels), work,
                meters);
    }

    void happened(GenericEvent event, DiscordConnection connection) {
        switch (event) {
            // The first that Discord says on a new session: no interaction can have come before it.
            case StatusChangeEvent change when change.getNewStatus() == JDA.Status.LOADING_SUBSYSTEMS ->
                InteractionListener.takeFrom(change.getJDA());
            case StatusChangeEvent change when change.getNewStatus() == JDA.Status.CONNECTED -> connection.checkNow();
            case RawGatewayEvent raw -> told(raw, connection);
            case ReadyEvent ready when !registered.getAndSet(true) ->
                Thread.startVirtualThread(() -> register(ready.getJDA(), connection));
            case GuildJoinEvent join -> servers.joined(join.getGuild().getId(), connection.again());
            case GuildLeaveEvent leave -> servers.left(leave.getGuild().getId(), connection.again());
            case UnavailableGuildLeaveEvent leave -> servers.left(leave.getGuildId(), connection.again());
            case ShutdownEvent end when end.getCloseCode() != null && !end.getCloseCode().isReconnect() ->
                connection.fail(end.getCloseCode());
            default -> LOG.trace("{}", event);
        }
    }

    /// What JDA has nothing for, or not enough.
    private void told(RawGatewayEvent raw, DiscordConnection connection) {
        switch (raw.getType()) {
            case InteractionListener.EVENT -> interactions.dispatch(raw.getJDA(), raw.getPayload());
            case "READY" -> servers.listed(raw.getJDA().getShardInfo(), raw.getPayload(), connection.again());
            default -> spoilerChannels.told(raw.getType(), raw.getPayload());
        }
    }

    private void register(JDA shard, DiscordConnection connection) {
        var told = new AtomicBoolean();
        var done = connection.again().untilDone(() -> CommandRegistrar.register(shard, service.commands()), failure -> {
            if (!told.getAndSet(true)) {
                LOG.warn("Discord does not take the commands; it is tried again and again: {}", failure.getMessage());
            }
        });
        if (done && told.get()) {
            LOG.info("Discord has taken the commands");
        }
    }
}
