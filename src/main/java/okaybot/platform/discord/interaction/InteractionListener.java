package okaybot.platform.discord.interaction;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import okaybot.log.RequestId;
import okaybot.place.MembershipListener;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.jda.EventHandlers;
import okaybot.platform.discord.jda.LenientDataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives interactions on JDA's reading threads and hands each to the handler on its own thread.
public final class InteractionListener implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionListener.class);
    private static final String EVENT = "INTERACTION_CREATE";

    private final InteractionHandler handler;
    private final MembershipListener memberships;
    private final Executor executor;
    private final Timer duration;

    /// @param memberships called for each interaction in a guild that the bot is in
    /// @param executor rejects tasks once the bot shuts down
    public InteractionListener(InteractionHandler handler, MembershipListener memberships, Executor executor,
            PlatformMetrics metrics) {
        this.handler = handler;
        this.memberships = memberships;
        this.executor = executor;
        this.duration = metrics.stageTimer("whole");
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case RawGatewayEvent raw when raw.getType().equals(EVENT) ->
                dispatch(new InteractionPayload(raw.getJDA(), LenientDataObject.of(raw.getPayload()), Instant.now()));
            // The first status of a new session: no interaction can have arrived before it.
            case StatusChangeEvent change when change.getNewStatus() == JDA.Status.LOADING_SUBSYSTEMS ->
                EventHandlers.limit(change.getJDA());
            default -> {
            }
        }
    }

    private void dispatch(InteractionPayload interaction) {
        if (interaction.id().isEmpty() || interaction.token().isEmpty()) {
            LOG.warn("Discord: interaction without id or token, dropped");
            return;
        }
        try {
            executor.execute(
                    () -> RequestId.runInNewRequest(() -> duration.record(() -> handle(interaction))));
        } catch (RejectedExecutionException _) {
            LOG.debug("Discord: interaction received during shutdown, dropped");
        }
    }

    private void handle(InteractionPayload interaction) {
        handler.handle(interaction);
        interaction.guildId().filter(_ -> interaction.isBotInstalledInGuild()).map(DiscordPlace::ofGuild)
                .ifPresent(memberships::onActive);
    }
}
