package okaybot.platform.discord;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.message.DiscordMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of an interaction whose answer has failed: the asker is told, if there is a way and they can do something.
record Failure(Interaction interaction, Callback callback, Late late, PlatformMetrics meters) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    void apologize(Throwable failure) {
        var id = RequestId.current();
        meters.countError("broken");
        LOG.error("Error {} while answering", id, RedactedException.of(failure));
        LOG.debug("Error {} in its own words", id, failure);
        say("Something broke on this side. Whoever runs this bot finds it in the log as error " + id + ".");
    }

    void tell(Rejected rejected) {
        meters.countError(rejected.trouble().name().toLowerCase(Locale.ROOT));
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
            callback.message(DiscordMessage.of(sentence), true);
        } catch (Rejected rejected) {
            LOG.warn("Nor could the asker be told: {}", rejected.getMessage());
        }
    }
}
