package okaybot.answer;

import okaybot.place.Place;

/// Posts messages that are not replies to a request, such as reports of mistakes.
public interface Messenger {
    /// Posts an answer to a place, where everyone can read it. Its spoilers stay covered.
    ///
    /// @throws DeliveryException if the platform does not accept it
    void post(Place place, Answer answer) throws DeliveryException;

    /// Whether a place belongs to a server or chat. Asked before a place that was named in a text is set, and before an answer
    /// is posted there: the ids of a platform can be those of another server, or no ids at all. May take some seconds.
    ///
    /// @param outermost the server or chat
    /// @return false also if it cannot be found out now
    default boolean contains(Place outermost, Place inner) {
        return false;
    }
}
