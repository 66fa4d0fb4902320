package okaybot.platform.discord.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import okaybot.answer.service.AnswerService;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.RetryingExecutor;

/// Registers all commands once the first shard has its READY: all in one request, and only if they differ from those
/// that Discord has, and again when the content has changed. Every process compares with Discord's list, so nothing has to be stored.
///
/// JDA's own event comes only when every server is available.
public final class CommandRegistrar implements EventListener, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private final AnswerService service;
    private final MessageCommands messageCommands;
    private final DiscordRestClient client;
    private final Consumer<DataArray> onRegistered;
    /// The application for which the commands are registered; empty before the first READY.
    private final AtomicReference<Optional<String>> application = new AtomicReference<>(Optional.empty());
    private final RetryingExecutor executor;

    /// @param incidents where it reports that the commands are not registered
    /// @param onRegistered called with the commands as Discord lists them, with their ids
    public CommandRegistrar(AnswerService service, MessageCommands messageCommands, DiscordRestClient client,
            IncidentLog incidents, Consumer<DataArray> onRegistered) {
        this.service = service;
        this.messageCommands = messageCommands;
        this.client = client;
        this.onRegistered = onRegistered;
        this.executor = new RetryingExecutor("Discord: commands",
                "Discord: the commands could not be registered, retrying", incidents);
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof RawGatewayEvent raw && raw.getType().equals("READY")) {
            var id = Optional.of(raw.getJDA().getSelfUser().getApplicationId());
            if (application.compareAndSet(Optional.empty(), id)) {
                register();
            }
        }
    }

    /// Registers the commands again if they have changed with the content. Returns at once.
    public void register() {
        application.get().ifPresent(id -> executor.execute(() -> register(id)));
    }

    private void register(String applicationId) throws DiscordRequestException {
        var known = client.attempt(Route.Interactions.GET_COMMANDS.compile(applicationId).withQueryParams(
                "with_localizations", "true"), null, Instant.now().plus(TIMEOUT));
        var update = CommandList.of(service, messageCommands).updateOf(DataArray.fromJson(known));
        onRegistered.accept(DataArray.fromJson(update.isEmpty()
                ? known
                : client.attempt(Route.Interactions.UPDATE_COMMANDS.compile(applicationId), update.get().toString(),
                        Instant.now().plus(TIMEOUT))));
    }

    @Override
    public void close() {
        executor.close();
    }
}
