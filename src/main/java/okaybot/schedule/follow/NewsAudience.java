package okaybot.schedule.follow;

import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreFilter;
import okaybot.lore.view.LoreTranslator;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.MessengerRegistry;
import okaybot.schedule.AuthorNotifier;
import okaybot.schedule.PostDelivery;
import okaybot.settings.Settings;

/// Those who read the news: a place in its language and up to its ceiling, and whoever has set it up in theirs.
public record NewsAudience(Settings settings, MessengerRegistry messengers, PostDelivery delivery,
        Supplier<Lore> lore) {
    /// What is new to a place; empty if nothing is that its readers may know of, or if I don't answer there.
    ///
    /// @param current in English, with everything that is a spoiler
    /// @throws DeliveryException if that cannot be found out now
    Optional<Answer> news(Follow follow, Lore current) throws DeliveryException {
        var place = delivery.withLevels(follow.place());
        var context = messengers.context(place);
        var placeSettings = settings.forPlace(place, context.allowsSpoilers());
        if (!placeSettings.answers()) {
            return Optional.empty();
        }
        var policy = SpoilerPolicy.forEveryone(placeSettings);
        var locale = new LanguagePolicy(settings).forPlace(place, context.locale(), follow.locale());
        var visible = LoreTranslator.translate(LoreFilter.upTo(current, policy.ceiling()), locale);
        return new NewsPage(follow.topic(), follow.seen(), current, visible).answer().map(policy::apply);
    }

    /// Posts once, however often it is tried.
    void post(Follow follow, Answer news, String requestId) throws DeliveryException {
        var _ = delivery.post(follow.place(), news, requestId);
    }

    /// Tells whoever has set up a follow why it is paused, if that is possible.
    void tellPaused(Follow follow, DeliveryException problem) {
        new AuthorNotifier(messengers, settings).tell(follow.author(), follow.locale(), follow.place(),
                (locale, place) -> NewsPage.paused(follow.topic(), place, problem.sentence(locale),
                        LoreTranslator.translate(lore.get(), locale)));
    }
}
