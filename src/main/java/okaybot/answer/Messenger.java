package okaybot.answer;

import okaybot.place.Place;

/// Posts answers that nobody has just asked for, such as reports.
public interface Messenger {
    /// Posts an answer for everyone in a place, with the covers that it has.
    ///
    /// @throws DeliveryException if the platform does not accept it
    void post(Place place, Answer answer) throws DeliveryException;
}
