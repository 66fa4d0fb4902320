package okaybot.answer;

import okaybot.place.Place;

/// Brings an answer to a place where nobody has just asked for it.
public interface Messenger {
    /// Posts it for everyone there to read. It is not covered any further.
    ///
    /// @throws Undeliverable if the platform does not take it
    void post(Place place, Answer answer) throws DeliveryException;
}
