package okaybot.place;

import java.util.Set;
import java.util.function.Predicate;

/// Who is told of what becomes of places, and of the bot in them. May be told the same thing twice.
public interface MembershipListener {
    /// The platform has renamed a place: what holds in the one now holds in the other.
    void onMoved(Place from, Place to);

    /// The bot is not in the place any more, or may not write there.
    void onLeft(Place place);

    /// The bot is in the place, or back in it.
    void onJoined(Place place);

    /// A platform has listed the outermost places that the bot is in. Whatever came or went while nobody listened has
    /// come or gone now.
    ///
    /// @param part which places the list is about: one connection to a platform may not know of all
    void onListed(String platform, Set<Place> there, Predicate<Place> part);
}
