package okaybot.settings;

/// Who is told of what becomes of places, and of the bot in them. May be told the same thing twice.
public interface News {
    /// The platform has renamed a place: what holds in the one now holds in the other.
    void moved(Place from, Place to);

    /// The bot is not in the place any more, or may not write there.
    void left(Place place);

    /// The bot is in the place, or back in it.
    void joined(Place place);
}
