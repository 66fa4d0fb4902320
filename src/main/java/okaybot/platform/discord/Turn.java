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
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private final AnswerService service;
    private final Places places;
    private final Late late;
    private final Interaction interaction;
    private final Callback callback;
    private final Failure failure;

    Turn(AnswerService service, Places places, Late late, PlatformMetrics meters, Interaction interaction) {
        this.service = service;
        this.places = places;
        this.late = late;
        this.interaction = interaction;
        this.callback = new Callback(interaction);
        this.failure = new Failure(interaction, callback, late, meters);
    }

    /// Answers, or says why not.
    void take() {
        if (Instant.now().isAfter(interaction.deadline())) {
            late.add("it waited for its turn for too long");
            return;
        }
        try {
            switch (interaction.kind()) {
                case COMMAND -> command();
                case BUTTON -> button();
                case AUTOCOMPLETE -> callback.choices(suggestions());
                case OTHER -> callback.message(DiscordMessage.of("I do not know what that is."), true);
            }
        } catch (Rejected rejected) {
            failure.tell(rejected);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | Error e) {
            failure.apologize(e);
        }
    }

    private void command() throws Rejected, ExecutionException, InterruptedException {
        var name = interaction.input().command();
        var argument = interaction.input().argument()
                .map(sent -> Suggestions.meant(sent, typed -> service.complete(new CommandLine(name, typed))))
                .orElse("");
        answer(new CommandLine(name, argument), interaction.input().isPrivate(), 0, false);
    }

    private void button() throws Rejected, ExecutionException, InterruptedException {
        var id = CustomId.parse(interaction.input().button());
        if (id.isEmpty()) {
            callback.message(DiscordMessage.of("This button is from an older version of me. Please ask again."), true);
            return;
        }
        var pressed = id.get();
        var own = pressed.userId().equals(interaction.asker());
        switch (pressed.action()) {
            case ASK, PAGE -> answer(pressed.line(), !own || interaction.onPrivateMessage(), pressed.page(), own);
            case DELETE -> delete(own);
        }
    }

    private void answer(CommandLine line, boolean privately, int page, boolean inPlace)
            throws Rejected, ExecutionException, InterruptedException {
        new Answering(service, interaction, callback, page, inPlace)
                .answer(places.request(line, interaction, privately));
    }

    private void delete(boolean own) throws Rejected {
        if (own) {
            callback.deferUpdate();
            callback.delete();
        } else {
            callback.message(DiscordMessage.of("Only the one who asked can delete this answer."), true);
        }
    }

    private String suggestions() {
        try {
            var typed = new CommandLine(interaction.input().command(), interaction.input().typed());
            return Suggestions.of(service.complete(typed));
        } catch (RuntimeException e) {
            LOG.error("Nothing could be suggested", RedactedException.of(e));
            return Suggestions.of(List.of());
        }
    }
}
