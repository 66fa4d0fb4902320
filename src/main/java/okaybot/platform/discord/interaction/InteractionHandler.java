package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.event.DeliveredEvents;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers an interaction, or says why it cannot.
public final class InteractionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionHandler.class);

    private final AnswerService service;
    private final AnswerRenderer renderer;
    private final InteractionRequestMapper mapper;
    private final AutocompleteChoices choices;
    private final CommandLineReader reader;
    private final MessageCommands messageCommands;
    private final ComponentHandler components;
    private final InteractionErrorHandler errors;
    private final DiscordRestClient client;
    private final DeliveredEvents delivered = new DeliveredEvents();
    private final LateReplies lateReplies;

    /// @param deferAfter how long after an interaction has arrived its reply is deferred
    public InteractionHandler(AnswerService service, AnswerRenderer renderer, PlaceResolver places,
            SpoilerChannelTracker spoilerChannels, AutocompleteChoices choices, MessageCommands messageCommands,
            DiscordRestClient client, PlatformMetrics metrics, Duration deferAfter) {
        this.service = service;
        this.renderer = renderer;
        this.mapper = new InteractionRequestMapper(places, spoilerChannels);
        this.choices = choices;
        this.reader = new CommandLineReader(service, choices);
        this.messageCommands = messageCommands;
        this.components = new ComponentHandler(service, renderer, mapper);
        this.client = client;
        this.errors = new InteractionErrorHandler(metrics);
        this.lateReplies = new LateReplies(deferAfter);
    }

    /// Takes an interaction, and returns at once. From then on, Discord is told in time that the answer takes longer, also if its
    /// turn has not come by then.
    ///
    /// @param dispatch starts on another thread what answers it and blocks until the answer is sent; false if the bot shuts down
    void receive(InteractionPayload received, Predicate<Runnable> dispatch) {
        if (!delivered.add(received.id())) {
            LOG.debug("Discord: interaction delivered again, dropped");
            return;
        }
        var interaction = received.withLanguages(service::languageOf);
        var responder = new InteractionResponder(interaction, client, lateReplies);
        var watch = lateReplies.watchFrom(interaction.receivedAt(), () -> deferQueued(interaction, responder));
        if (!dispatch.test(() -> handle(interaction, responder, watch))) {
            var _ = watch.cancel();
        }
    }

    private void deferQueued(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, InterruptedException {
        var reply = switch (interaction.kind()) {
            case COMMAND -> Optional.of(prepareCommand(interaction, responder));
            case BUTTON, SELECT, MODAL -> components.prepare(interaction, responder);
            case MESSAGE_COMMAND, AUTOCOMPLETE, ANONYMOUS, NOWHERE, OTHER -> Optional.<DeferredReply>empty();
        };
        if (reply.isPresent()) {
            reply.get().deferUnlessForm();
        }
    }

    private void handle(InteractionPayload interaction, InteractionResponder responder, LateReplies.Watch queued) {
        try {
            queued.end();
            if (!responder.isAcknowledged() && Instant.now().isAfter(interaction.callbackDeadline())) {
                errors.onExpired();
            } else {
                answer(interaction, responder);
            }
        } catch (DiscordRequestException e) {
            errors.onRejected(e, interaction, responder);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | Error e) {
            errors.onUnexpected(e, interaction, responder);
        }
    }

    private void answer(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        switch (interaction.kind()) {
            case ANONYMOUS ->
                responder.reply(DiscordMessage.of(messages(interaction).notIdentified()), true);
            case NOWHERE ->
                responder.reply(DiscordMessage.of(messages(interaction).unknownServer()), true);
            case COMMAND -> runCommand(interaction, responder);
            case MESSAGE_COMMAND -> runMessageCommand(interaction, responder);
            case BUTTON, SELECT -> components.press(interaction, responder);
            case MODAL -> submitForm(interaction, responder);
            case AUTOCOMPLETE -> responder.replyChoices(suggest(interaction));
            case OTHER -> responder.reply(DiscordMessage.of(messages(interaction).unknownInteraction()), true);
        }
    }

    private void runCommand(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        prepareCommand(interaction, responder).answer();
    }

    private DeferredReply prepareCommand(InteractionPayload interaction, InteractionResponder responder) {
        var data = interaction.interactionData();
        var typed = mapper.toRequest(CommandLine.of(data.commandName()), interaction, data.isPrivate());
        var request = typed.withLine(reader.read(data, typed));
        return new DeferredReply(service, renderer, interaction, responder,
                CustomId.ofCommand(interaction.userId(), request.line()), request, false);
    }

    private void runMessageCommand(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        var data = interaction.interactionData();
        var command = messageCommands.find(data.menuName());
        if (command.isPresent() && !data.targetMessage().id().isEmpty()) {
            command.get().run(interaction, data.targetMessage(), responder);
        } else {
            responder.reply(DiscordMessage.of(messages(interaction).unknownInteraction()), true);
        }
    }

    private void submitForm(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        var command = messageCommands.findByForm(interaction.formId());
        if (command.isPresent()) {
            command.get().submit(interaction, responder);
        } else {
            components.press(interaction, responder);
        }
    }

    private static InteractionMessages messages(InteractionPayload interaction) {
        return InteractionMessages.in(interaction.userLocale());
    }

    /// @return a JSON object
    private String suggest(InteractionPayload interaction) {
        try {
            var data = interaction.interactionData();
            var typed = mapper.toTypedRequest(CommandLine.of(data.commandName()), interaction);
            return choices.toJson(reader.complete(data, typed));
        } catch (RuntimeException e) {
            LOG.error("Discord: autocomplete failed, no choices shown", RedactedException.of(e));
            return choices.toJson(List.of());
        }
    }
}
