package okaybot.platform.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import okaybot.answer.AnswerService;
import okaybot.settings.News;
import okaybot.settings.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens beside interactions. JDA tells it on its reading threads, so nothing here blocks them.
final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private final AnswerService service;
    private final News news;
    private final ExecutorService work;
    private final AtomicBoolean registered = new AtomicBoolean();

    /// @param work takes no more tasks once the bot closes
    Events(AnswerService service, News news, ExecutorService work) {
        this.service = service;
        this.news = news;
        this.work = work;
    }

    void happened(GenericEvent event, Connection connection) {
        switch (event) {
            // The first that Discord says on a new session: no interaction can have come before it.
            case StatusChangeEvent change when change.getNewStatus() == JDA.Status.LOADING_SUBSYSTEMS ->
                Interactions.of(change.getJDA(), service, work);
            case ReadyEvent ready when !registered.getAndSet(true) ->
                Thread.startVirtualThread(() -> register(ready.getJDA(), connection));
            case GuildJoinEvent join -> tell(news::joined, join.getGuild());
            case GuildLeaveEvent leave -> tell(news::left, leave.getGuild());
            case ShutdownEvent end when end.getCloseCode() != null && !end.getCloseCode().isReconnect() ->
                connection.refuse(end.getCloseCode());
            default -> LOG.trace("{}", event);
        }
    }

    private static void tell(Consumer<Place> heard, Guild server) {
        var place = Places.server(server.getId());
        Thread.startVirtualThread(() -> {
            try {
                heard.accept(place);
            } catch (RuntimeException e) {
                LOG.warn("It could not be kept that {} has come or gone", place.path(), e);
            }
        });
    }

    private void register(JDA shard, Connection connection) {
        var told = new AtomicBoolean();
        var done = connection.again().untilDone(() -> Registration.register(shard, service.commands()), failure -> {
            if (!told.getAndSet(true)) {
                LOG.warn("Discord does not take the commands; it is tried again and again: {}", failure.getMessage());
            }
        });
        if (done && told.get()) {
            LOG.info("Discord has taken the commands");
        }
    }
}
