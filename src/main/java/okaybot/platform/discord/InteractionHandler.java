package okaybot.platform.discord;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One interaction from its arrival to what the asker gets for it.
final class InteractionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionHandler.class);
    private final AnswerService service;
    private final InteractionRequestMapper places;
    private final LostReplyLog late;
    private final InteractionPayload interaction;
    private final InteractionResponder callback;
    private final InteractionErrorHandler failure;

    InteractionHandler(AnswerService service, InteractionRequestMapper places, LostReplyLog late,
            PlatformMetrics meters, InteractionPayload interaction) {
        this.service = service;
        this.places = places;
        this.late = late;
        this.interaction = interaction;
        this.callback = new InteractionResponder(interaction);
        this.failure = new InteractionErrorHandler(interaction, callback, late, meters);
    }

    /// Answers, or says why not.
    void handle() {
        if (Instant.now().isAfter(interaction.callbackDeadline())) {
            late.record("it waited for its turn for too long");
            return;
        }
        try {
            switch (interaction.kind()) {
                case COMMAND -> command();
                case BUTTON -> button();
                case AUTOCOMPLETE -> callback.replyChoices(suggestions());
                case OTHER -> callback.reply(DiscordMessage.of("I do not know what that is."), true);
            }
        } catch (DiscordRequestException rejected) {
            failure.handleRejected(rejected);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | Error e) {
            failure.handleUnexpected(e);
        }
    }

    private void command() throws DiscordRequestException, ExecutionException, InterruptedException {
        var name = interaction.interactionData().commandName();
        var argument = interaction.interactionData().argument()
                .map(sent -> AutocompleteChoices.resolve(sent, typed -> service.complete(new CommandLine(name, typed))))
                .orElse("");
        answer(new CommandLine(name, argument), interaction.interactionData().isPrivate(), 0, false);
    }

    private void button() throws DiscordRequestException, ExecutionException, InterruptedException {
        var id = CustomId.parse(interaction.interactionData().customId());
        if (id.isEmpty()) {
            callback.reply(DiscordMessage.of("This button is from an older version of me. Please ask again."), true);
            return;
        }
        var pressed = id.get();
        var own = pressed.userId().equals(interaction.userId());
        switch (pressed.action()) {
            case ASK, PAGE -> answer(pressed.line(), !own || interaction.isMessagePrivate(), pressed.page(), own);
            case DELETE -> delete(own);
        }
    }

    private void answer(CommandLine line, boolean privately, int page, boolean inPlace)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        new DeferredReply(service, interaction, callback, page, inPlace)
                .answer(places.toRequest(line, interaction, privately));
    }

    private void delete(boolean own) throws DiscordRequestException {
        if (own) {
            callback.deferEdit();
            callback.deleteOriginal();
        } else {
            callback.reply(DiscordMessage.of("Only the one who asked can delete this answer."), true);
        }
    }

    private String suggestions() {
        try {
            var typed = new CommandLine(interaction.interactionData().commandName(),
                    interaction.interactionData().focusedValue());
            return AutocompleteChoices.toJson(service.complete(typed));
        } catch (RuntimeException e) {
            LOG.error("Nothing could be suggested", RedactedException.of(e));
            return AutocompleteChoices.toJson(List.of());
        }
    }
}
