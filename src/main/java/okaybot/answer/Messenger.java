package okaybot.answer;

import okaybot.place.Place;

/// Posts messages that are not replies to a request, such as reports of mistakes.
public interface Messenger {
    /// Posts an answer to a place, where everyone can read it. Its spoilers stay covered.
    ///
    /// @throws DeliveryException if the platform does not accept it
    void post(Place place, Answer answer) throws DeliveryException;
}
