package okaybot.platform.discord.post;

import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import okaybot.messenger.DeliveryException;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordErrorMessages;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Failed requests to Discord, in words for admins.
final class DeliveryFailure {
    private DeliveryFailure() {}

    static DeliveryException of(DiscordRequestException refusal, Locale locale) {
        return new DeliveryException(refusal.error().message(locale), refusal.error().isFinal(), refusal);
    }

    /// The reply is not what Discord usually sends.
    private static DeliveryException of(ParsingException unreadable, Locale locale) {
        return new DeliveryException(DiscordError.TEMPORARY.message(locale), unreadable);
    }

    /// The place is none to which messages can be sent.
    static DeliveryException notWritable(Locale locale) {
        return new DeliveryException(DiscordErrorMessages.in(locale).notWritable(), true, null);
    }

    /// The adapter is closing.
    static DeliveryException interrupted(Locale locale, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DeliveryException(DiscordError.TEMPORARY.message(locale), cause);
    }

    @FunctionalInterface
    interface Request<T> {
        Optional<T> send() throws DiscordRequestException;
    }

    /// Makes requests to which the bot may have no right.
    ///
    /// @return what they return; empty also if the bot lacks the right
    static <T> Optional<T> emptyIfForbidden(Request<T> request, Locale locale) throws DeliveryException {
        try {
            return request.send();
        } catch (DiscordRequestException e) {
            if (isMissingRight(e)) {
                return Optional.empty();
            }
            throw of(e, locale);
        } catch (ParsingException e) {
            throw of(e, locale);
        }
    }

    private static boolean isMissingRight(DiscordRequestException refusal) {
        return refusal.error() == DiscordError.MISSING_PERMISSIONS || refusal.error() == DiscordError.MISSING_ACCESS;
    }
}
