package okaybot.place;

import java.util.Set;
import java.util.function.Predicate;

/// Called when the bot joins or leaves a place, and when a place gets a new id. The same event may be reported twice.
public interface MembershipListener {
    /// The platform has given a place a new id, as Telegram does when a group becomes a supergroup.
    void onMoved(Place from, Place to);

    /// The bot is no longer in the place. That it is muted there is no reason.
    void onLeft(Place place);

    /// The bot has joined the place, or is back in it.
    void onJoined(Place place);

    /// The platform has brought a message from the place or taken one for it, so the bot is in it. Called for each message, hence
    /// it returns at once.
    void onActive(Place place);

    /// The platform has listed the outermost places that the bot is in. This makes up for joins and leaves that happened
    /// while the bot was not connected.
    ///
    /// @param present the places that the bot is in
    /// @param covered which places the list is about: a Discord shard, for example, knows only its own servers
    void onListed(String platform, Set<Place> present, Predicate<Place> covered);
}
