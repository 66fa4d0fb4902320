package okaybot.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.place.Place;

/// The way to every platform that is served. Platforms come while others are served already.
public final class MessengerRegistry implements Messenger {
    private final Map<String, Messenger> byPlatform = new ConcurrentHashMap<>();

    /// From now on this one brings what is for a platform.
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
