package okaybot.platform.discord;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of an interaction whose answer has failed: the asker is told, if there is a way and they can do something.
record Failure(Interaction interaction, Callback callback, Late late) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    void apologize(Throwable failure) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {} while answering", id, failure);
        say("Something broke on this side. Whoever runs this bot finds it in the log as error " + id + ".");
    }

    void tell(Rejected rejected) {
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
            callback.message(Message.of(sentence), true);
        } catch (Rejected rejected) {
            LOG.warn("Nor could the asker be told: {}", rejected.getMessage());
        }
    }
}
