package okaybot.schedule;

import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who set up posts what they need to know, in private.
public record AuthorNotifier(MessengerRegistry messengers, Settings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorNotifier.class);

    /// Says that a post is not made any more. Does nothing if its author cannot be reached.
    void tellStopped(ScheduledPost post, String problem) {
        if (post.author().isEmpty()) {
            return;
        }
        var locale = new LanguagePolicy(settings).forReader(post.author(), post.locale());
        var messages = PostOutcomeMessages.in(locale);
        try {
            messengers.tell(post.author(), Answer.ofSentence(messages.stoppedTitle(),
                    messages.stopped(post.line(), name(post.place(), locale), problem, post.id()), List.of(),
                    ScheduleLines.list(),
                    locale));
        } catch (DeliveryException e) {
            LOG.debug("Schedule: author not told that a post was paused: {}", e.getMessage());
        }
    }

    private String name(Place place, Locale locale) {
        return new PlaceFormatter(locale, messengers).nameElsewhere(place);
    }
}
