package okaybot.platform.discord;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.PlatformContext;
import okaybot.answer.Viewer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.messenger.PlannedEvent;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.discord.connection.DiscordConnection;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelLookup;
import okaybot.platform.discord.guild.GuildLocales;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.post.ChannelPoster;
import okaybot.platform.discord.post.DiscordPostingCheck;
import okaybot.platform.discord.post.EventCalendar;
import okaybot.platform.discord.post.ThreadOpener;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Posts to Discord, and tells what is known about its places. Thread-safe.
final class DiscordMessenger implements Messenger {
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    private final DiscordRestClient client;
    private final ChannelPoster poster;
    private final DiscordConnection connection;
    private final PlaceResolver places;
    private final SpoilerChannelTracker spoilerChannels;
    private final MembershipListener memberships;
    private final ThreadOpener threads;
    private final EventCalendar calendar;
    private final GuildLocales locales;

    /// @param memberships is told where the bot could post, which it can only where it is a member
    DiscordMessenger(DiscordRestClient client, ChannelPoster poster, DiscordConnection connection, PlaceResolver places,
            SpoilerChannelTracker spoilerChannels, MembershipListener memberships) {
        this.client = client;
        this.poster = poster;
        this.connection = connection;
        this.places = places;
        this.spoilerChannels = spoilerChannels;
        this.memberships = memberships;
        threads = new ThreadOpener(client);
        calendar = new EventCalendar(client);
        locales = new GuildLocales(client);
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        return posted(place, poster.post(place, answer, requestId));
    }

    @Override
    public Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        return posted(place, poster.announce(place, answer, requestId, roleId));
    }

    private Optional<String> posted(Place place, String messageId) {
        memberships.onActive(place.outermost());
        return Optional.of(messageId).filter(DiscordPlace::isId);
    }

    /// Discord compares nonces for "the past few minutes" (Create Message).
    @Override
    public Duration repeatWindow(Place place) {
        return NONCE_WINDOW;
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        poster.replace(place, postId, answer);
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        poster.tell(Viewer.localId(viewer), answer);
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return connection.anyShard().filter(jda -> places.channels().contains(jda, outermost, inner)).isPresent();
    }

    @Override
    public Place withLevels(Place inner) {
        return connection.anyShard().map(jda -> places.withLevels(jda, inner))
                .orElseGet(() -> PlaceResolver.unresolved(inner));
    }

    @Override
    public PlatformContext context(Place place) {
        return new PlatformContext(spoilerChannels.contains(place), List.of(),
                connection.anyShard().flatMap(jda -> locales.find(jda, place)));
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return check().flatMap(check -> check.postingProblem(place, locale));
    }

    @Override
    public Optional<String> roleProblem(Place channel, String roleId, Locale locale) {
        return check().flatMap(check -> check.roleProblem(channel, roleId, locale));
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.threadProblem(channel, locale));
    }

    @Override
    public Optional<String> eventProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.eventProblem(channel, locale));
    }

    private Optional<DiscordPostingCheck> check() {
        return connection.anyShard().map(jda -> new DiscordPostingCheck(client, jda.getSelfUser().getId()));
    }

    @Override
    public Optional<Place> openThread(Place channel, String name, boolean isRepeated) throws DeliveryException {
        return threads.open(channel, name);
    }

    @Override
    public Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        return calendar.create(channel, event);
    }

    @Override
    public void cancelEvent(Place channel, String eventId) throws DeliveryException {
        calendar.cancel(channel, eventId);
    }

    @Override
    public Optional<String> name(Place inner) {
        return connection.anyShard().flatMap(jda -> GuildChannelLookup.name(jda, inner));
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return connection.anyShard().flatMap(jda -> GuildChannelLookup.findNamed(jda, outermost, name));
    }
}
