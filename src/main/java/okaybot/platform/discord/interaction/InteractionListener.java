package okaybot.platform.discord.interaction;

import java.time.Instant;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import okaybot.platform.discord.event.EventDispatcher;
import okaybot.platform.discord.jda.EventHandlers;
import okaybot.platform.discord.jda.LenientDataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives interactions on JDA's reading threads and passes them on.
public record InteractionListener(InteractionHandler handler, EventDispatcher dispatcher) implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionListener.class);
    private static final String EVENT = "INTERACTION_CREATE";

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
        var origin = interaction.origin();
        var guild = origin.guildId().filter(_ -> origin.isBotInstalledInGuild());
        handler.receive(interaction, answering -> dispatcher.dispatch(guild, answering));
    }
}
