package okaybot.schedule;

import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.LanguagePolicy;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.MessengerRegistry;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.Settings;
import okaybot.text.MultilingualSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who have set something up that it no longer runs, in private.
public record AuthorNotifier(MessengerRegistry messengers, Settings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorNotifier.class);

    /// What an author is told.
    @FunctionalInterface
    public interface Message {
        /// The message in the author's language.
        ///
        /// @param locale the author's language
        /// @param place  the name of the place where it ran, such as `#general`
        Answer in(Locale locale, String place);
    }

    /// Tells an author about what they have set up in a place. Does nothing if they cannot be reached.
    ///
    /// @param author an id; empty if they have had their data deleted
    /// @param locale their language as it was then
    public void tell(String author, Locale locale, Place place, Message message) {
        if (author.isEmpty()) {
            return;
        }
        var current = new LanguagePolicy(settings).forReader(author, locale);
        try {
            messengers.tell(author,
                    message.in(current, new PlaceFormatter(current, messengers).nameElsewhere(place)));
        } catch (DeliveryException e) {
            LOG.info("Schedule: an author was not told what no longer runs: {}", e.getMessage());
        }
    }

    /// Says that a post is not made any more.
    void tellStopped(ScheduledPost post, String problem) {
        tell(post.author(), post.locale(), post.place(), (locale, place) -> {
            var messages = PostOutcomeMessages.in(locale);
            return Answer.ofSentence(messages.stoppedTitle(),
                    messages.stopped(post.line(), place, MultilingualSentence.in(problem, locale), post.id()),
                    List.of(), ScheduleLines.list(), locale);
        });
    }
}
