package okaybot.platform.discord;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.answer.AnswerService;
import okaybot.answer.CommandLine;
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

    Turn(AnswerService service, Places places, Late late, Interaction interaction) {
        this.service = service;
        this.places = places;
        this.late = late;
        this.interaction = interaction;
        this.callback = new Callback(interaction);
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
                case OTHER -> callback.message(Messages.of("I do not know what that is."), true);
            }
        } catch (Rejected rejected) {
            tell(rejected);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException | Error e) {
            apologize(e);
        }
    }

    private void command() throws Rejected, ExecutionException, InterruptedException {
        var name = interaction.command();
        var argument = interaction.argument()
                .map(sent -> Suggestions.meant(sent, typed -> service.complete(new CommandLine(name, typed))))
                .orElse("");
        answer(new CommandLine(name, argument), interaction.isPrivate(), 0, false);
    }

    private void button() throws Rejected, ExecutionException, InterruptedException {
        var id = CustomId.parse(interaction.button());
        if (id.isEmpty()) {
            callback.message(Messages.of("This button is from an older version of me. Please ask again."), true);
            return;
        }
        var pressed = id.get();
        var own = pressed.asker().equals(interaction.asker());
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
            callback.message(Messages.of("Only the one who asked can delete this answer."), true);
        }
    }

    private DataObject suggestions() {
        try {
            var typed = new CommandLine(interaction.command(), interaction.typed());
            return Suggestions.of(service.complete(typed));
        } catch (RuntimeException e) {
            LOG.error("Nothing could be suggested", e);
            return Suggestions.of(List.of());
        }
    }

    private void apologize(Throwable failure) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {} while answering", id, failure);
        say("Something broke on this side. Whoever runs this bot finds it in the log as error " + id + ".");
    }

    private void tell(Rejected rejected) {
        switch (rejected.trouble()) {
            case TAKEN, CHANNEL_GONE, MESSAGE_GONE -> LOG.debug("Nobody to answer: {}", rejected.getMessage());
            case TOO_LATE -> late.add(String.valueOf(rejected.getMessage()));
            case PASSING -> {
                late.add(String.valueOf(rejected.getMessage()));
                if (callback.isMade()) {
                    say(rejected.trouble().sentence());
                }
            }
            case NO_ACCESS, NO_MESSAGES, NO_RIGHT, ARCHIVED -> say(rejected.trouble().sentence());
            case MALFORMED, OTHER -> apologize(rejected);
        }
    }

    private void say(String sentence) {
        if (interaction.kind() == Interaction.Kind.AUTOCOMPLETE) {
            return;
        }
        try {
            callback.message(Messages.of(sentence), true);
        } catch (Rejected rejected) {
            LOG.warn("Nor could the asker be told: {}", rejected.getMessage());
        }
    }
}
