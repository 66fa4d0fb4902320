package okaybot.platform.discord;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.message.DiscordMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of an interaction whose answer has failed: the asker is told, if there is a way and they can do something.
record InteractionErrorHandler(InteractionPayload interaction, InteractionResponder callback, LostReplyLog late,
        PlatformMetrics meters) {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionErrorHandler.class);

    void handleUnexpected(Throwable failure) {
        var id = RequestId.current();
        meters.countError("broken");
        LOG.error("Error {} while answering", id, RedactedException.of(failure));
        LOG.debug("Error {} in its own words", id, failure);
        say("Something broke on this side. Whoever runs this bot finds it in the log as error " + id + ".");
    }

    void handleRejected(DiscordRequestException rejected) {
        meters.countError(rejected.error().name().toLowerCase(Locale.ROOT));
        switch (rejected.error()) {
            case TAKEN, CHANNEL_GONE, MESSAGE_GONE -> LOG.debug("Nobody to answer: {}", rejected.getMessage());
            case TOO_LATE -> late.record(String.valueOf(rejected.getMessage()));
            case PASSING -> {
                late.record(String.valueOf(rejected.getMessage()));
                if (callback.isAcknowledged()) {
                    say(rejected.error().message());
                }
            }
            case NO_ACCESS, NO_MESSAGES, NO_RIGHT, ARCHIVED -> say(rejected.error().message());
            case MALFORMED, OTHER -> handleUnexpected(rejected);
        }
    }

    private void say(String sentence) {
        if (interaction.kind() == InteractionPayload.Kind.AUTOCOMPLETE) {
            return;
        }
        try {
            callback.reply(DiscordMessage.of(sentence), true);
        } catch (DiscordRequestException rejected) {
            LOG.warn("Nor could the asker be told: {}", rejected.getMessage());
        }
    }
}
