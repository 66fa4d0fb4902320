package okaybot.answer;

import java.util.Map;
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

    @Override
    public void post(Place place, Answer answer) throws DeliveryException {
        var messenger = byPlatform.get(place.platform());
        if (messenger == null) {
            throw new DeliveryException("Nobody serves " + place.platform() + " just now.");
        }
        messenger.post(place, answer);
    }
}
