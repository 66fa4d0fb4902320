package okaybot.platform.discord.post;

import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import okaybot.messenger.DeliveryException;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordErrorMessages;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Failed requests to Discord, in words for admins.
final class DeliveryFailure {
    private DeliveryFailure() {}

    static DeliveryException of(DiscordRequestException refusal) {
        return new DeliveryException(refusal.error()::message, refusal.error().isFinal(), refusal);
    }

    /// The reply is not what Discord usually sends.
    private static DeliveryException of(ParsingException unreadable) {
        return new DeliveryException(DiscordError.TEMPORARY::message, unreadable);
    }

    /// The place is none to which messages can be sent.
    static DeliveryException notWritable() {
        return new DeliveryException(locale -> DiscordErrorMessages.in(locale).notWritable(), true, null);
    }

    /// The adapter is closing.
    static DeliveryException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DeliveryException(DiscordError.TEMPORARY::message, cause);
    }

    @FunctionalInterface
    interface Request<T> {
        Optional<T> send() throws DiscordRequestException;
    }

    /// Makes requests to which the bot may have no right.
    ///
    /// @return what they return; empty also if the bot lacks the right
    static <T> Optional<T> emptyIfForbidden(Request<T> request) throws DeliveryException {
        try {
            return request.send();
        } catch (DiscordRequestException e) {
            if (isMissingRight(e)) {
                return Optional.empty();
            }
            throw of(e);
        } catch (ParsingException e) {
            throw of(e);
        }
    }

    private static boolean isMissingRight(DiscordRequestException refusal) {
        return refusal.error() == DiscordError.MISSING_PERMISSIONS || refusal.error() == DiscordError.MISSING_ACCESS;
    }
}
