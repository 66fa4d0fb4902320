package okaybot.answer;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.place.Place;

/// Finds the [Messenger] of a place's platform. Platforms may be registered while others are already in use.
public final class MessengerRegistry implements Messenger {
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

    @Override
    public boolean contains(Place outermost, Place inner) {
        var messenger = byPlatform.get(inner.platform());
        return messenger != null && messenger.contains(outermost, inner);
    }

    @Override
    public Place withLevels(Place inner) {
        return Optional.ofNullable(byPlatform.get(inner.platform())).map(messenger -> messenger.withLevels(inner))
                .orElse(inner);
    }

    @Override
    public PlatformContext context(Place place) {
        return Optional.ofNullable(byPlatform.get(place.platform())).map(messenger -> messenger.context(place))
                .orElse(PlatformContext.NONE);
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return Optional.ofNullable(byPlatform.get(place.platform()))
                .flatMap(messenger -> messenger.postingProblem(place, locale));
    }

    @Override
    public Optional<String> schedulingProblem(Place place, Locale locale) {
        return Optional.ofNullable(byPlatform.get(place.platform()))
                .flatMap(messenger -> messenger.schedulingProblem(place, locale));
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        return messenger(place.platform(), answer).post(place, answer, requestId);
    }

    @Override
    public Duration repeatWindow(Place place) {
        return Optional.ofNullable(byPlatform.get(place.platform())).map(messenger -> messenger.repeatWindow(place))
                .orElse(Duration.ZERO);
    }

    @Override
    public Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        return messenger(place.platform(), answer).announce(place, answer, requestId, roleId);
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        messenger(place.platform(), answer).replace(place, postId, answer);
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        messenger(Viewer.platform(viewer), answer).tell(viewer, answer);
    }

    private Messenger messenger(String platform, Answer answer) throws DeliveryException {
        var messenger = byPlatform.get(platform);
        if (messenger == null) {
            throw new DeliveryException(AnswerMessages.in(answer.locale()).platformNotServed(platform));
        }
        return messenger;
    }

    @Override
    public Optional<String> name(Place inner) {
        return Optional.ofNullable(byPlatform.get(inner.platform())).flatMap(messenger -> messenger.name(inner));
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return Optional.ofNullable(byPlatform.get(outermost.platform()))
                .flatMap(messenger -> messenger.find(outermost, name));
    }

    @Override
    public Optional<Place> openThread(Place channel, String name) throws DeliveryException {
        var messenger = byPlatform.get(channel.platform());
        return messenger == null ? Optional.empty() : messenger.openThread(channel, name);
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return Optional.ofNullable(byPlatform.get(channel.platform()))
                .flatMap(messenger -> messenger.threadProblem(channel, locale));
    }

    @Override
    public Optional<String> eventProblem(Place channel, Locale locale) {
        return Optional.ofNullable(byPlatform.get(channel.platform()))
                .flatMap(messenger -> messenger.eventProblem(channel, locale));
    }

    @Override
    public Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        var messenger = byPlatform.get(channel.platform());
        return messenger == null ? Optional.empty() : messenger.createEvent(channel, event);
    }

    @Override
    public void cancelEvent(Place channel, String eventId) throws DeliveryException {
        var messenger = byPlatform.get(channel.platform());
        if (messenger != null) {
            messenger.cancelEvent(channel, eventId);
        }
    }
}
