package okaybot.schedule.rewatch;

import java.util.Locale;
import java.util.function.Supplier;
import okaybot.answer.LanguagePolicy;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.MessengerRegistry;
import okaybot.messenger.PlaceFormatter;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people in private that an episode begins soon.
record Reminders(RewatchMembers members, Settings settings, MessengerRegistry messengers, Supplier<Lore> lore) {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    /// Reminds everybody who wants it. Nobody is reminded twice: a reminder is lost if the bot dies while it sends it.
    void send(Rewatch rewatch, RewatchEpisode episode) {
        members.findByRewatch(rewatch.id()).stream().filter(RewatchMember::wantsReminder)
                .filter(member -> members.claimReminder(member, episode.begins()))
                .forEach(member -> send(rewatch, episode, member));
    }

    private void send(Rewatch rewatch, RewatchEpisode episode, RewatchMember member) {
        var locale = new LanguagePolicy(settings).forReader(member.viewer(), member.locale());
        var posts = new RewatchPosts(rewatch, LoreTranslator.translate(lore.get(), locale));
        try {
            messengers.tell(member.viewer(), posts.reminder(episode, channel(rewatch, locale)));
        } catch (DeliveryException e) {
            LOG.info("Rewatch: a reminder was not delivered: {}", e.getMessage());
            if (e.isFinal()) {
                members.find(member.rewatch(), member.viewer())
                        .ifPresent(current -> members.put(current.withReminder(false)));
            }
        }
    }

    private String channel(Rewatch rewatch, Locale locale) {
        return new PlaceFormatter(locale, messengers).nameElsewhere(rewatch.channel());
    }
}
