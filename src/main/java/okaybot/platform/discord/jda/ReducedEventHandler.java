package okaybot.platform.discord.jda;

import java.util.HashMap;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes an event on to JDA's handler, reduced to what the bot needs. An event that JDA fails on nevertheless is left out of its
/// cache, and nothing else happens.
final class ReducedEventHandler extends SocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ReducedEventHandler.class);
    private final String type;
    private final SocketHandler handler;

    ReducedEventHandler(JDAImpl jda, String type, SocketHandler handler) {
        super(jda);
        this.type = type;
        this.handler = handler;
    }

    @Override
    protected @Nullable Long handleInternally(DataObject content) {
        try {
            var event = new HashMap<>(allContent.toMap());
            event.put("d", EventReducer.reduce(type, LenientDataObject.of(content), getJDA().getSelfUser()));
            handler.handle(responseNumber, new LenientDataObject(event));
        } catch (RuntimeException e) {
            LOG.warn("Discord: {} cannot be read ({}), event ignored", type, e.getClass().getSimpleName());
        }
        return null;
    }
}
