package okaybot.schedule.rewatch;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.LanguagePolicy;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.MessengerRegistry;
import okaybot.place.Place;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.PostDelivery;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who read what a rewatch says: its channel in the channel's language, and whoever has set it up in theirs.
record RewatchAudience(Settings settings, MessengerRegistry messengers, PostDelivery delivery, Supplier<Lore> lore) {
    private static final Logger LOG = LoggerFactory.getLogger(RewatchAudience.class);

    /// Whether an admin has switched the bot off in the channel, so that nothing is posted there.
    boolean isSilent(Rewatch rewatch) {
        return !messengers.settings(rewatch.channel(), settings).answers();
    }

    /// What is posted to the channel and its threads.
    RewatchPosts posts(Rewatch rewatch) {
        var channel = messengers.withLevels(rewatch.channel());
        return in(new LanguagePolicy(settings).forPlace(channel, messengers.context(channel).locale(),
                rewatch.locale()), rewatch);
    }

    private RewatchPosts in(Locale locale, Rewatch rewatch) {
        return new RewatchPosts(rewatch, LoreTranslator.translate(lore.get(), locale));
    }

    /// Posts once, however often it is tried.
    void post(Place place, Answer answer, String requestId) throws DeliveryException {
        var _ = delivery.post(place, answer, requestId);
    }

    /// Posts to the channel, and notifies the role if there is one.
    void announce(Rewatch rewatch, Answer answer, String requestId) throws DeliveryException {
        if (rewatch.role().isPresent()) {
            var _ = delivery.announce(rewatch.channel(), answer, requestId, rewatch.role().get());
        } else {
            post(rewatch.channel(), answer, requestId);
        }
    }

    /// Opens a thread for an episode; empty if there can be none.
    Optional<Place> openThread(Rewatch rewatch, String name, String requestId) throws DeliveryException {
        try {
            return delivery.openThread(rewatch.channel(), name, requestId);
        } catch (DeliveryException e) {
            if (!e.isFinal()) {
                throw e;
            }
            LOG.info("Rewatch: no thread was opened: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Tells whoever has set up a rewatch that it cannot go on, if that is possible.
    void tellAuthor(Rewatch rewatch) {
        new AuthorNotifier(messengers, settings).tell(rewatch.author(), rewatch.locale(), rewatch.channel(),
                (locale, channel) -> in(locale, rewatch).failure(channel));
    }

    /// Those whose progress moves along have watched an episode.
    void moveProgress(RewatchMembers members, String rewatch, int episode) {
        members.findByRewatch(rewatch).stream().filter(RewatchMember::movesProgress)
                .filter(member -> settings.store().progress(member.viewer()).orElse(0) < episode)
                .forEach(member -> settings.store().setProgress(member.viewer(), Optional.of(episode)));
        members.advance(rewatch, episode);
    }
}
