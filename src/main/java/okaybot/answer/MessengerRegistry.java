package okaybot.answer;

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

    /// The place that a token names within the server or chat of a conversation. Empty if the token is malformed, names a place
    /// of another server or chat, or if the platform cannot tell now.
    ///
    /// @param here where the conversation is. The platform has said so, hence it and the places around it need no check
    /// @param token as in [Place#token]
    public Optional<Place> resolve(Place here, String token) {
        return here.outermost().resolve(token).filter(place -> isAround(here, place)
                || contains(here.outermost(), place));
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
    public Optional<String> postingProblem(Place place) {
        return Optional.ofNullable(byPlatform.get(place.platform()))
                .flatMap(messenger -> messenger.postingProblem(place));
    }

    @Override
    public void post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var messenger = byPlatform.get(place.platform());
        if (messenger == null) {
            throw new DeliveryException("Nobody serves " + place.platform() + " just now.");
        }
        messenger.post(place, answer, requestId);
    }
}
