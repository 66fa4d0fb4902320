package okaybot.messenger;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.PlatformContext;
import okaybot.answer.Viewer;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Settings;

/// Finds the [Messenger] of a place's platform. Platforms may be registered while others are already in use.
public final class MessengerRegistry implements Messenger {
    /// For a platform that is not served.
    private static final Messenger NONE = (place, answer, _) -> {
        throw new DeliveryException(locale -> AnswerMessages.in(locale).platformNotServed(place.platform()), null);
    };

    private final Map<String, Messenger> byPlatform = new ConcurrentHashMap<>();

    /// Registers the messenger of a platform.
    ///
    /// @param platform as in [Place#platform]
    public void register(String platform, Messenger messenger) {
        byPlatform.put(platform, messenger);
    }

    /// The place that a token or a name means within the server or chat of a conversation. Empty if it means none, a place of
    /// another server or chat, or if the platform cannot tell now.
    ///
    /// @param here where the conversation is. The platform has said so, hence it and the places around it need no check
    /// @param text a [Place#token] or a [#name]
    public Optional<Place> resolve(Place here, String text) {
        var named = here.hierarchy().stream().filter(around -> name(around).filter(text::equals).isPresent());
        return named.findFirst().or(() -> here.outermost().resolve(text).or(() -> find(here.outermost(), text))
                .filter(place -> isAround(here, place) || contains(here.outermost(), place)));
    }

    private static boolean isAround(Place here, Place place) {
        return here.hierarchy().stream().anyMatch(around -> around.path().equals(place.path()));
    }

    private Messenger on(Place place) {
        return byPlatform.getOrDefault(place.platform(), NONE);
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        return on(place).post(place, answer, requestId);
    }

    @Override
    public Duration repeatWindow(Place place) {
        return on(place).repeatWindow(place);
    }

    @Override
    public Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        return on(place).announce(place, answer, requestId, roleId);
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        on(place).replace(place, postId, answer);
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        byPlatform.getOrDefault(Viewer.platform(viewer), NONE).tell(viewer, answer);
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return on(inner).contains(outermost, inner);
    }

    @Override
    public Place withLevels(Place inner) {
        return on(inner).withLevels(inner);
    }

    @Override
    public PlatformContext context(Place place) {
        return on(place).context(place);
    }

    /// The settings of a place in which nobody has asked, with those of the levels around it. May take some seconds.
    public PlaceSettings settings(Place inner, Settings settings) {
        var known = withLevels(inner);
        return settings.forPlace(known, context(known).allowsSpoilers());
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return on(place).postingProblem(place, locale);
    }

    @Override
    public Optional<String> schedulingProblem(Place place, Locale locale) {
        return on(place).schedulingProblem(place, locale);
    }

    @Override
    public Optional<String> name(Place inner) {
        return on(inner).name(inner);
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return on(outermost).find(outermost, name);
    }

    @Override
    public Optional<Place> openThread(Place channel, String name, boolean isRepeated) throws DeliveryException {
        return on(channel).openThread(channel, name, isRepeated);
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return on(channel).threadProblem(channel, locale);
    }

    @Override
    public Optional<String> roleProblem(Place channel, String roleId, Locale locale) {
        return on(channel).roleProblem(channel, roleId, locale);
    }

    @Override
    public Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        return on(channel).createEvent(channel, event);
    }

    @Override
    public Optional<String> eventProblem(Place channel, Locale locale) {
        return on(channel).eventProblem(channel, locale);
    }

    @Override
    public void cancelEvent(Place channel, String eventId) throws DeliveryException {
        on(channel).cancelEvent(channel, eventId);
    }
}
